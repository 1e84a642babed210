package org.compactdesk.signature;

import static org.compactdesk.record.FactKind.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.negotiation.TextView;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.Responses;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A signed copy, its check and its custody as forms and pages show them; everything ready to read. */
@Component
@Transactional(readOnly = true)
class CopyView {

    /** One thing that was found or decided about a copy. */
    record Step(String what, String why, String by, String at) {
    }

    private final SignedCopies copies;
    private final Examinations examinations;
    private final Responses responses;
    private final Documents documents;
    private final Versions versions;
    private final TextView textView;
    private final PersonNames names;

    CopyView(SignedCopies copies, Examinations examinations, Responses responses, Documents documents,
            Versions versions, TextView textView, PersonNames names) {
        this.copies = copies;
        this.examinations = examinations;
        this.responses = responses;
        this.documents = documents;
        this.versions = versions;
        this.textView = textView;
        this.names = names;
    }

    /** Every copy of a Member State, in the order of arrival. */
    List<Map<String, Object>> all(Dossier dossier) {
        List<SignedCopy> all = copies.of(dossier.key());
        return all.stream().map(copy -> of(copy, all, dossier)).toList();
    }

    /** @param all every copy of that Member State, which this is one of */
    Map<String, Object> of(SignedCopy copy, List<SignedCopy> all, Dossier dossier) {
        History history = dossier.history();
        Map<String, Object> view = new HashMap<>();
        view.put("receivedOn", Days.readWithWeekday(copy.receivedOn(history)));
        view.put("seenAs", Messages.of("textMatch." + copy.textMatches()));
        view.put("note", copy.note());
        view.put("documents", documents(copy, dossier));
        view.put("others", SignedCopies.standingBefore(copy, all, history).stream().map(other -> inShort(other, dossier)).toList());
        view.put("later", SignedCopies.after(copy, all).stream().map(other -> inShort(other, dossier)).toList());
        view.put("check", examinations.lastCheck(copy.id()).map(check -> check(copy, check, history)).orElse(null));
        view.put("steps", steps(copy));
        Function<FactKind, String> day = kind -> copy.last(kind, history).map(fact -> Days.read(fact.happenedOn())).orElse(null);
        Function<FactKind, String> note = kind -> copy.last(kind, history).map(Fact::note).orElse(null);
        view.put("countersigned", day.apply(COUNTERSIGNED));
        view.put("countersignedDocuments", copy.last(COUNTERSIGNED, history).flatMap(Fact::documentId).flatMap(documents::find).stream().toList());
        view.put("filed", day.apply(ORIGINAL_FILED));
        view.put("location", note.apply(ORIGINAL_FILED));
        view.put("awaited", day.apply(ORIGINAL_AWAITED));
        view.put("returned", day.apply(RETURNED_TO_GOVERNMENT));
        view.put("confirmed", day.apply(RECEIPT_CONFIRMED));
        view.put("unconfirmed", day.apply(RECEIPT_UNCONFIRMED));
        view.put("setAside", note.apply(COPY_SET_ASIDE));
        view.put("sentBack", day.apply(COPY_RETURNED));
        return view;
    }

    /**
     * The version that the copy is looked at against, with its clauses.
     *
     * @param sent the text that was last sent
     */
    Map<String, Object> text(SignedCopy copy, Instrument sent) {
        boolean settled = examinations.isTextSettled(copy);
        Optional<InstrumentVersion> version = settled ? versions.latest(copy.businessKey()) : versions.latestSent(copy.businessKey());
        Instrument text = version.filter(latest -> settled).map(InstrumentVersion::instrument).orElse(sent);
        Map<String, Object> view = new HashMap<>();
        view.put("what", version.map(that -> Messages.of("version." + that.why())).orElse(Messages.of("version.AS_SENT")));
        view.put("documents", version.map(InstrumentVersion::document).flatMap(documents::find).stream().toList());
        view.put("clauses", textView.clauses(text));
        return view;
    }

    private Map<String, Object> check(SignedCopy copy, CopyCheck check, History history) {
        Map<String, Object> view = new HashMap<>();
        view.put("finding", Messages.of("finding." + check.finding()));
        view.put("signatory", check.signatory());
        view.put("title", check.title());
        view.put("authority", check.authority() == null ? null : Messages.of("authority." + check.authority()));
        view.put("signedOn", Days.read(copy.signedOn(history).orElse(check.signedOn())));
        view.put("form", check.form() == null ? null : Messages.of("copyForm." + check.form()));
        view.put("faults", check.faultSet().stream().map(fault -> Messages.of("fault." + fault)).toList());
        view.put("remark", check.remark());
        view.put("by", names.of(check.checkedBy()));
        view.put("at", Days.read(check.checkedAt()));
        return view;
    }

    private List<Step> steps(SignedCopy copy) {
        return examinations.decisions(copy.id()).stream().map(decision -> new Step(
                Messages.of("decision." + decision.subject() + "." + decision.decision()), decision.reason(),
                names.of(decision.decidedBy()), Days.read(decision.decidedAt()))).toList();
    }

    private Map<String, Object> inShort(SignedCopy copy, Dossier dossier) {
        return Map.of("receivedOn", Days.read(copy.receivedOn(dossier.history())), "documents", documents(copy, dossier));
    }

    private List<Document> documents(SignedCopy copy, Dossier dossier) {
        return documents.of(responses.of(dossier.participation(), copy.response()).documentIds());
    }
}
