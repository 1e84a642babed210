package org.compactdesk.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A round of talks as forms and pages show it; everything ready to read. */
@Component
@Transactional(readOnly = true)
class TalksView {

    /** One line of a round's history. */
    record Line(String what, String on, String by, String note, Document document) {
    }

    private final TextView textView;
    private final Documents documents;
    private final PersonNames names;

    TalksView(TextView textView, Documents documents, PersonNames names) {
        this.textView = textView;
        this.documents = documents;
        this.names = names;
    }

    Map<String, Object> of(TalksRound round, List<TalksEntry> entries, List<Proposal> proposals) {
        Map<String, Object> view = new HashMap<>();
        view.put("number", round.number());
        view.put("openedOn", Days.read(round.openedOn()));
        view.put("ended", round.isOpen() ? null : Messages.of("ending." + round.ending()) + ", " + Days.read(round.closedOn()));
        view.put("lines", entries.stream().map(this::line).toList());
        view.put("proposals", proposals.stream().map(TalksView::proposal).toList());
        return view;
    }

    /** A proposal that is on the table, with the words before and after. */
    Map<String, Object> onTable(Instrument standing, Proposal proposal) {
        Map<String, Object> view = new HashMap<>(proposal(proposal));
        view.put("changes", textView.changes(standing, proposal.changes()));
        return view;
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        return Map.of("whose", Messages.of("party." + proposal.party()), "dated", Days.read(proposal.dated()),
                "number", proposal.number(), "changeCount", proposal.changes().size());
    }

    private Line line(TalksEntry entry) {
        return new Line(Messages.of("talks." + entry.kind()), Days.read(entry.happenedOn()), names.of(entry.recordedBy()),
                entry.note(), Optional.ofNullable(entry.document()).flatMap(documents::find).orElse(null));
    }
}
