package org.compactdesk.signature;

import static org.compactdesk.record.FactKind.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.negotiation.CurrentTexts;
import org.compactdesk.negotiation.TextView;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Responses;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
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
    private final Participations participations;
    private final Responses responses;
    private final Documents documents;
    private final Versions versions;
    private final CurrentTexts texts;
    private final TextView textView;
    private final PersonNames names;

    CopyView(SignedCopies copies, Examinations examinations, Participations participations, Responses responses, Documents documents,
            Versions versions, CurrentTexts texts, TextView textView, PersonNames names) {
        this.copies = copies;
        this.examinations = examinations;
        this.participations = participations;
        this.responses = responses;
        this.documents = documents;
        this.versions = versions;
        this.texts = texts;
        this.textView = textView;
        this.names = names;
    }

    Map<String, Object> of(SignedCopy copy) {
        Map<String, Object> view = new HashMap<>();
        view.put("receivedOn", Days.readWithWeekday(copies.receivedOn(copy)));
        view.put("seenAs", Messages.of("textMatch." + copy.textMatches()));
        view.put("note", copy.note());
        view.put("documents", documents.of(responses.of(copy.key(), copy.response()).documentIds()));
        view.put("others", copies.standingBefore(copy).stream().map(this::inShort).toList());
        view.put("later", copies.after(copy).stream().map(this::inShort).toList());
        view.put("check", examinations.lastCheck(copy.id()).map(check -> check(copy, check)).orElse(null));
        view.put("steps", steps(copy));
        view.put("countersigned", fact(copy, COUNTERSIGNED));
        view.put("countersignedDocuments", document(copy, COUNTERSIGNED).stream().toList());
        view.put("filed", fact(copy, ORIGINAL_FILED));
        view.put("location", note(copy, ORIGINAL_FILED));
        view.put("awaited", fact(copy, ORIGINAL_AWAITED));
        view.put("returned", fact(copy, RETURNED_TO_GOVERNMENT));
        view.put("confirmed", fact(copy, RECEIPT_CONFIRMED));
        view.put("unconfirmed", fact(copy, RECEIPT_UNCONFIRMED));
        view.put("setAside", note(copy, COPY_SET_ASIDE));
        view.put("sentBack", fact(copy, COPY_RETURNED));
        return view;
    }

    /** The version that the copy is looked at against, with its clauses. */
    Map<String, Object> text(SignedCopy copy) {
        boolean settled = examinations.isTextSettled(copy);
        Optional<InstrumentVersion> version = settled ? versions.latest(copy.businessKey()) : versions.latestSent(copy.businessKey());
        Map<String, Object> view = new HashMap<>();
        view.put("what", version.map(sent -> Messages.of("version." + sent.why())).orElse(Messages.of("version.AS_SENT")));
        view.put("documents", version.map(InstrumentVersion::document).flatMap(documents::find).stream().toList());
        view.put("clauses", textView.clauses(version.map(InstrumentVersion::instrument).orElseGet(() -> texts.of(copy.key()))));
        return view;
    }

    /** The rows of the form in which a text that differs is entered. */
    Map<String, Object> rows(SignedCopy copy) {
        return textView.rows(texts.of(copy.key()));
    }

    private Map<String, Object> check(SignedCopy copy, CopyCheck check) {
        Map<String, Object> view = new HashMap<>();
        view.put("finding", Messages.of("finding." + check.finding()));
        view.put("signatory", check.signatory());
        view.put("title", check.title());
        view.put("authority", check.authority() == null ? null : Messages.of("authority." + check.authority()));
        view.put("signedOn", Days.read(copies.signedOn(copy).orElse(check.signedOn())));
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

    private Map<String, Object> inShort(SignedCopy copy) {
        return Map.of("receivedOn", Days.read(copies.receivedOn(copy)), "documents",
                documents.of(responses.of(copy.key(), copy.response()).documentIds()));
    }

    private String fact(SignedCopy copy, FactKind kind) {
        return last(copy, kind).map(fact -> Days.read(fact.happenedOn())).orElse(null);
    }

    private String note(SignedCopy copy, FactKind kind) {
        return last(copy, kind).map(Fact::note).orElse(null);
    }

    private Optional<Document> document(SignedCopy copy, FactKind kind) {
        return last(copy, kind).flatMap(Fact::documentId).flatMap(documents::find);
    }

    private Optional<Fact> last(SignedCopy copy, FactKind kind) {
        return participations.history(copy.key()).counting().stream()
                .filter(fact -> fact.kind() == kind && fact.refersTo() != null && fact.refersTo() == copy.fact())
                .reduce((earlier, later) -> later);
    }
}
