package org.compactdesk.demo;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.ServedFile;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The demo mailbox: every letter as the mission gets it. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mailbox")
class MailboxController {

    private final DemoMails mails;
    private final MemberStates states;
    private final ObjectProvider<DemoAnswers> answers;
    private final ForeignFiles files;

    MailboxController(DemoMails mails, MemberStates states, ObjectProvider<DemoAnswers> answers, ForeignFiles files) {
        this.mails = mails;
        this.states = states;
        this.answers = answers;
        this.files = files;
    }

    @GetMapping
    String mailbox(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        Map<String, String> missions = missions();
        DemoMails.Search search = new DemoMails.Search(q, writtenTo(q, missions));
        int matching = mails.count(search);
        int shown = Math.max(0, Math.min(page, (matching - 1) / DemoMails.PAGE));
        model.addAttribute("q", q);
        model.addAttribute("all", mails.count(DemoMails.Search.of("")));
        model.addAttribute("matching", matching);
        model.addAttribute("page", shown);
        model.addAttribute("pages", (matching + DemoMails.PAGE - 1) / DemoMails.PAGE);
        model.addAttribute("lines", mails.page(search, shown));
        model.addAttribute("missions", missions);
        return "demo/mailbox";
    }

    /** The Member State by its mission's address. */
    private Map<String, String> missions() {
        return states.all().stream().collect(Collectors.toMap(state -> DemoMissions.address(state.iso3()), MemberState::shortName));
    }

    private static List<String> writtenTo(String name, Map<String, String> missions) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        Stream<String> found = missions.keySet().stream().filter(address -> missions.get(address).toLowerCase(Locale.ROOT).contains(words));
        return Stream.concat(Stream.of(""), found).toList();
    }

    @GetMapping("/{id}")
    String letter(@PathVariable long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("letter", MailView.of(message(id)));
        model.addAttribute("files", files);
        model.addAttribute("answerable", answers.stream().findAny().isPresent());
        return "demo/letter";
    }

    /** As the mission would answer; where the desk reads another mailbox than the demo's, nobody answers in a mission's name. */
    @PostMapping("/{id}/answer")
    String answer(@PathVariable long id, @RequestParam String words, @RequestParam MultipartFile file, RedirectAttributes page) {
        Outcome outcome = answers.stream().findAny().orElseThrow(MailboxController::notFound).answer(message(id), words, file);
        outcome.refusal().ifPresent(sentence -> page.addFlashAttribute("refusal", sentence));
        page.addFlashAttribute("answered", !outcome.isRefused());
        return "redirect:/demo/mailbox/{id}#answer";
    }

    /** Any mail, as whoever tries the desk has it in a file, into the mailbox that the desk reads. */
    @PostMapping(consumes = "message/rfc822")
    ResponseEntity<Void> receive(@RequestBody byte[] mail) {
        answers.stream().findAny().orElseThrow(MailboxController::notFound).receive(mail);
        return ResponseEntity.noContent().build();
    }

    /** A file that came with the letter. Anybody can send a mail there: nothing in it runs as a page of the desk. */
    @GetMapping("/{id}/enclosures/{number}")
    ResponseEntity<byte[]> enclosure(@PathVariable long id, @PathVariable int number) {
        MailView.Enclosure enclosure = MailView.of(message(id)).enclosure(number).orElseThrow(MailboxController::notFound);
        return ServedFile.of(enclosure.name(), enclosure.bytes());
    }

    @GetMapping(path = "/{id}/enclosures/{number}/pages/{page}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> page(@PathVariable long id, @PathVariable int number, @PathVariable int page) {
        return ResponseEntity.of(MailView.of(message(id)).enclosure(number).flatMap(enclosure -> enclosure.picture(files, page)));
    }

    private MimeMessage message(long id) {
        return mails.message(id).orElseThrow(MailboxController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
