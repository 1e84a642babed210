package org.compactdesk.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.instrument.Instrument;

/** A text as the changes on the table would make it. */
final class TextOnTable {

    private TextOnTable() {
    }

    static Instrument of(Instrument standing, List<ClauseChange> changes) {
        Map<String, String> words = new LinkedHashMap<>();
        changes.stream().filter(change -> change.kind() == ClauseChange.Kind.CHANGED)
                .forEach(change -> words.put(change.clause(), change.text()));
        List<String> gone = changes.stream().filter(change -> change.kind() == ClauseChange.Kind.DELETED).map(ClauseChange::clause).toList();
        List<String> added = changes.stream().filter(change -> change.kind() == ClauseChange.Kind.ADDED).map(ClauseChange::text).toList();
        return standing.withChanges(words).without(gone).withAdditions(added);
    }
}
