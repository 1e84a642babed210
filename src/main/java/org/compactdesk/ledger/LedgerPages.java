package org.compactdesk.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.incoming.IncomingItem;
import org.compactdesk.incoming.IncomingItemRows;
import org.compactdesk.incoming.IncomingItemView;
import org.compactdesk.incoming.ItemCard;
import org.compactdesk.letter.EnclosureNames;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;
import org.compactdesk.state.MemberStates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ledger for staff: everything that went out or came in, and what became of it. */
@Controller
class LedgerPages {

    private static final int A_PAGE = 100;
    private static final String NUMBER = ":\\d{1,18}}";

    private final LedgerLines lines;
    private final LedgerEntries entries;
    private final LedgerChoices choices;
    private final Ledger ledger;
    private final ProofOfDispatch proofs;
    private final IncomingItemRows arrivals;
    private final IncomingItemView.Views arrivalViews;
    private final Documents documents;
    private final EnclosureNames enclosureNames;
    private final MemberStates states;
    private final PersonNames names;

    LedgerPages(LedgerLines lines, LedgerEntries entries, LedgerChoices choices, Ledger ledger, ProofOfDispatch proofs, IncomingItemRows arrivals,
            IncomingItemView.Views arrivalViews, Documents documents, EnclosureNames enclosureNames, MemberStates states, PersonNames names) {
        this.lines = lines;
        this.entries = entries;
        this.choices = choices;
        this.ledger = ledger;
        this.proofs = proofs;
        this.arrivals = arrivals;
        this.arrivalViews = arrivalViews;
        this.documents = documents;
        this.enclosureNames = enclosureNames;
        this.states = states;
        this.names = names;
    }

    /** @param page 1 for the first */
    @GetMapping("/ledger")
    String list(LedgerFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        List<LedgerLine> found = lines.find(filter);
        int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.of(filter));
        model.addAttribute("found", found.size());
        model.addAttribute("toLookAt", found.stream().filter(LedgerLine::toLookAt).count());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("entries", entries.of(found.subList((shown - 1) * A_PAGE, Math.min(shown * A_PAGE, found.size()))));
        model.addAttribute("nothingYet", found.isEmpty() && lines.isEmpty());
        return "ledger/ledger";
    }

    @GetMapping("/ledger.csv")
    ResponseEntity<byte[]> table(LedgerFilter filter) {
        byte[] table = LedgerCsv.write(entries.of(lines.find(filter))).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("ledger.csv").build().toString())
                .body(table);
    }

    @GetMapping("/ledger/out/{id" + NUMBER)
    String letter(@PathVariable long id, Model model) {
        Letter letter = sent(id);
        List<Document> enclosed = documents.of(letter.content().documents());
        model.addAttribute("letter", letter);
        model.addAttribute("view", LetterView.of(letter));
        model.addAttribute("attempts", letter.attempts().stream().map(ExactTime::of).toList());
        model.addAttribute("state", states.of(letter.participation().iso3(), letter.day()));
        model.addAttribute("plannedBy", names.of(letter.plannedBy()));
        model.addAttribute("enclosed", enclosed);
        model.addAttribute("called", enclosureNames.of(letter, enclosed));
        model.addAttribute("proof", ProofOfDispatch.tells(letter));
        return "ledger/letter";
    }

    @GetMapping("/ledger/out/{id" + NUMBER + "/proof.pdf")
    ResponseEntity<byte[]> proof(@PathVariable long id) {
        Letter letter = sent(id);
        if (!ProofOfDispatch.tells(letter)) {
            throw notThere();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(ProofOfDispatch.fileName(letter)).build().toString())
                .body(proofs.draw(letter));
    }

    @GetMapping("/ledger/in/{id" + NUMBER)
    String arrival(@PathVariable long id, Model model) {
        IncomingItem arrival = arrivals.findById(id).orElseThrow(LedgerPages::notThere);
        model.addAttribute("number", ItemCard.number(id));
        model.addAttribute("entry", arrival);
        model.addAttribute("arrival", arrivalViews.of(arrival));
        model.addAttribute("kind", IncomingItemView.kind(arrival));
        model.addAttribute("state", arrival.iso3() == null ? null : states.of(arrival.iso3(), arrival.receivedOn()));
        model.addAttribute("participation", arrival.key().orElse(null));
        return "ledger/arrival";
    }

    private Letter sent(long id) {
        return ledger.of(List.of(id)).stream().findFirst().orElseThrow(LedgerPages::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
