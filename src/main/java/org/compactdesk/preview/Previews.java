package org.compactdesk.preview;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.compactdesk.access.EnteredFields;
import org.compactdesk.document.ServedFile;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.FormRequests;
import org.compactdesk.engine.FormRequests.FormRequest;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.LetterRenderer;
import org.compactdesk.letter.Sends;
import org.compactdesk.pages.Briefing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what leaves, to whoever may see that task or start that process. What was shown last is kept for a while under a number that is hard to
 * guess, for the mails and papers that the same person opens from there.
 */
@Controller
class Previews {

    private static final Duration KEPT = Duration.ofHours(1);
    /** Letters of all that is kept together. */
    private static final long MOST = 50_000;

    private final FormRequests forms;
    private final EnteredFields fields;
    private final LeavingViews views;
    private final CurrentPerson person;
    private final Map<String, Sends> sends;
    private final Cache<String, Shown> shown = Caffeine.newBuilder().expireAfterAccess(KEPT)
            .maximumWeight(MOST).weigher((String number, Shown one) -> 1 + one.leaving().letters().size()).build();

    Previews(FormRequests forms, EnteredFields fields, LeavingViews views, CurrentPerson person, List<Sends> sends) {
        this.forms = forms;
        this.fields = fields;
        this.views = views;
        this.person = person;
        this.sends = sends.stream().collect(toMap(Sends::form, identity()));
    }

    /** @param to whom it was shown */
    private record Shown(String to, Sends.Leaving leaving) {
    }

    /** For a task's form. @param sent what is entered in it so far */
    @PostMapping(path = "/forms/leaving", params = "task")
    String forTask(@RequestParam("task") String id, @RequestBody String sent, Model model) {
        return show(forms.ofTask(id), () -> fields.ofTask(id, sent), model);
    }

    /** For a start form, by the definition's id or key. */
    @PostMapping(path = "/forms/leaving", params = {"processDefinition", "!task"})
    String forStart(@RequestParam("processDefinition") String idOrKey, @RequestBody String sent, Model model) {
        return show(forms.ofStart(idOrKey), () -> fields.ofStart(idOrKey, sent), model);
    }

    private interface Entered {

        Optional<Map<String, Object>> read();
    }

    private String show(Optional<FormRequest> asked, Entered entered, Model model) {
        FormRequest form = asked.filter(one -> sends.containsKey(one.name())).orElseThrow(Previews::notFound);
        Sends.Leaving leaving = leaving(form, entered);
        String number = UUID.randomUUID().toString();
        shown.put(number, new Shown(person.id(), leaving));
        model.addAttribute("leaving", views.of(leaving, number));
        return "forms/leaving";
    }

    /** What the form would be refused for is said in its place; the fields themselves complain when it is sent. */
    private Sends.Leaving leaving(FormRequest form, Entered entered) {
        try {
            return sends.get(form.name()).leaving(new Briefing.Request(form.businessKey(), form.variables())
                    .with(entered.read().orElseThrow(Previews::notFound)));
        } catch (Rejection refusal) {
            return Sends.Leaving.open().saying(refusal.getMessage());
        }
    }

    /** The mail to another mission than the one shown first. @param letter its place among those that leave */
    @GetMapping("/forms/leaving/{number}")
    String mail(@PathVariable String number, @RequestParam int letter, Model model) {
        model.addAttribute("mail", views.mail(find(number, letter), letter, number));
        return "forms/leaving :: mail";
    }

    /** @param name of the file, for the browser; its place is what counts */
    @GetMapping("/forms/leaving/{number}/{letter}/{enclosure}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable int letter, @PathVariable int enclosure, @PathVariable String name) {
        LetterRenderer.Preview.Enclosure asked = views.drawn(find(number, letter), letter).enclosures().stream().skip(Integer.toUnsignedLong(enclosure)).findFirst().orElseThrow(Previews::notFound);
        return ServedFile.of(asked.name(), asked.paper().content().get());
    }

    private Sends.Leaving find(String number, int letter) {
        return Optional.ofNullable(shown.getIfPresent(number)).filter(one -> one.to().equals(person.id())).map(Shown::leaving)
                .filter(leaving -> letter >= 0 && letter < leaving.letters().size()).orElseThrow(Previews::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
