package org.compactdesk.negotiation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;

/**
 * That a text can still be drawn, and read as a compact, once it is changed: a version stays as it is, so a lost one would be lost for
 * ever.
 */
final class ReadableText {

    private ReadableText() {
    }

    static Outcome check(Instrument standing, List<ClauseChange> changes) {
        return Checks.first(() -> drawable(changes), () -> readable(standing, changes));
    }

    private static Outcome drawable(List<ClauseChange> changes) {
        return Checks.first(changes.stream().filter(change -> change.text() != null)
                .<Supplier<Outcome>>map(change -> () -> EnteredWords.drawable(field(change), change.text())).toList());
    }

    private static Outcome readable(Instrument standing, List<ClauseChange> changes) {
        Instrument changed = TextOnTable.of(standing, changes);
        if (changes.isEmpty() || changed.canBeReadBack()) {
            return Outcome.done();
        }
        if (changed.b().clauses().isEmpty()) {
            return Outcome.refused("negotiation.noCommitmentLeft");
        }
        return culprit(standing, changes).map(change -> Outcome.refused("negotiation.clauseLost", field(change), name(change)))
                .orElseGet(() -> Outcome.refused("negotiation.textLost"));
    }

    /** The first change that loses the text by itself. */
    private static Optional<ClauseChange> culprit(Instrument standing, List<ClauseChange> changes) {
        return changes.stream().filter(change -> !TextOnTable.of(standing, List.of(change)).canBeReadBack()).findFirst();
    }

    private static String name(ClauseChange change) {
        return change.clause() == null ? Messages.of("clause.new") : ClauseNames.of(change.clause());
    }

    private static String field(ClauseChange change) {
        if (change.clause() == null) {
            return Messages.of("field.additions");
        }
        return Messages.of(ClauseNames.isOwnCommitment(change.clause()) ? "field.commitments" : "field.wordings");
    }
}
