package org.compactdesk.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compactdesk.document.ContentHash;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.document.FileName;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.EnclosureNames;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Draws what the ledger knows of one letter as a paper that can be laid before somebody: what went out, where, when, and what was answered. */
@Component
class ProofOfDispatch {

    private final PdfPrinter printer;
    private final Documents documents;
    private final MemberStates states;
    private final CurrentPerson person;
    private final PersonNames names;
    private final EnclosureNames enclosureNames;
    private final Clock clock;

    ProofOfDispatch(PdfPrinter printer, Documents documents, MemberStates states, CurrentPerson person, PersonNames names, EnclosureNames enclosureNames, Clock clock) {
        this.printer = printer;
        this.documents = documents;
        this.states = states;
        this.person = person;
        this.names = names;
        this.enclosureNames = enclosureNames;
        this.clock = clock;
    }

    /** Whether there is anything to tell: a letter that was never attempted has nothing; of which something is gone, that. */
    static boolean tells(Letter letter) {
        return !letter.agrees() || !letter.attempts().isEmpty() || !letter.addresses().isEmpty();
    }

    /** {@code SAMPLE-2017-0001-FRA-note-verbale-1-proof.pdf}. */
    static String fileName(Letter letter) {
        return FileName.plain(letter.participation() + " " + letter.kind().fileName() + " " + letter.issue()) + "-proof.pdf";
    }

    byte[] draw(Letter letter) {
        LetterView view = LetterView.of(letter);
        Map<String, Object> model = new HashMap<>();
        model.put("title", Messages.of("proof.title." + letter.fate()));
        model.put("reference", letter.participation().reference());
        model.put("mission", states.of(letter.participation().iso3(), letter.day()).missionName());
        model.put("what", view.what());
        model.put("outcome", outcome(letter));
        model.put("subject", plain(letter.subject()));
        model.put("language", view.language());
        model.put("messageId", letter.messageId());
        model.put("addresses", letter.addresses().stream().map(ProofOfDispatch::line).toList());
        model.put("attempts", letter.attempts().stream().map(ExactTime::of).map(ProofOfDispatch::line).toList());
        model.put("enclosures", enclosures(letter));
        model.put("agrees", letter.agrees());
        model.put("textHash", Optional.ofNullable(letter.text()).map(ContentHash::of).orElse(null));
        model.put("paragraphs", Optional.ofNullable(letter.text()).map(text -> List.of(plain(text.strip()).split("\\n\\n"))).orElse(List.of()));
        model.put("drawn", Messages.of("proof.drawn", ExactTime.newYork(clock.instant()), ExactTime.utc(clock.instant()), names.of(person.id())));
        return printer.print("proof-of-dispatch", model);
    }

    private static String outcome(Letter letter) {
        return letter.decidedAt() == null ? Messages.of("proof.outcome." + letter.fate())
                : Messages.of("proof.outcome." + letter.fate(), ExactTime.newYork(letter.decidedAt()), ExactTime.utc(letter.decidedAt()));
    }

    private static AddressLine line(Letter.Address address) {
        return new AddressLine(plain(address.address()), Messages.of(address.main() ? "address.main" : "address.copy"),
                address.outcome(), plain(address.answer()));
    }

    private static ExactTime line(ExactTime attempt) {
        return new ExactTime(attempt.what(), attempt.newYork(), attempt.utc(), plain(attempt.answer()));
    }

    private List<EnclosureLine> enclosures(Letter letter) {
        List<Document> enclosed = documents.of(letter.content().documents());
        List<String> called = enclosureNames.of(letter, enclosed);
        return IntStream.range(0, enclosed.size()).mapToObj(at -> line(enclosed.get(at), called.get(at))).toList();
    }

    private EnclosureLine line(Document document, String name) {
        return new EnclosureLine(plain(document.what()), plain(name), "%,d".formatted(document.size()), document.hash(), documents.isWhole(document));
    }

    /** What the papers' font can draw: a mail server may answer in any letters, and with characters that no paper has. */
    private static String plain(String text) {
        return text == null ? null : text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[^\\n\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{IsCommon}]|\\p{So}|\\p{Cn}|\\p{Co}|\\p{Cs}", "?");
    }

    /** Public, because the papers' templates read it. */
    public record AddressLine(String address, String role, String result, String answer) {
    }

    /** Public, because the papers' templates read it. */
    public record EnclosureLine(String what, String fileName, String bytes, String hash, boolean whole) {
    }
}
