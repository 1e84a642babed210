package org.compactdesk.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /demo/clock}: a page for people, JSON for scripts; the two ways to move on are {@code advance} and {@code to}. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class ClockController {

    private final DemoClock clock;

    ClockController(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Map<String, String>> now() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(words());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> move(@RequestBody(required = false) Map<String, String> asked) {
        return target(asked == null ? Map.of() : asked)
                .map(target -> answer(clock.moveTo(target)))
                .orElseGet(() -> refuse(HttpStatus.BAD_REQUEST, Messages.of("demo.clock.unclear")));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<Map<String, String>> unreadable() {
        return refuse(HttpStatus.BAD_REQUEST, Messages.of("demo.clock.unclear"));
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(Model model) {
        model.addAttribute("now", clock.now());
        return "demo/clock";
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String moveByHand(@RequestParam Map<String, String> asked, RedirectAttributes page) {
        Outcome outcome = target(asked).map(clock::moveTo).orElseGet(() -> Outcome.refused("demo.clock.noDay"));
        outcome.refusal().ifPresent(sentence -> page.addFlashAttribute("refusal", sentence));
        return "redirect:/demo/clock";
    }

    private ResponseEntity<Map<String, String>> answer(Outcome outcome) {
        return outcome.refusal().map(sentence -> refuse(HttpStatus.CONFLICT, sentence)).orElseGet(this::now);
    }

    private static ResponseEntity<Map<String, String>> refuse(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(Map.of("error", sentence));
    }

    private Map<String, String> words() {
        return Map.of("now", clock.now().atZone(Days.NEW_YORK).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString());
    }

    /** Where exactly one of the two ways is named and can be read. */
    private Optional<Instant> target(Map<String, String> asked) {
        try {
            String advance = asked.get("advance");
            String to = asked.get("to");
            if ((advance == null) == (to == null)) {
                return Optional.empty();
            }
            return Optional.of(advance == null ? moment(to) : later(advance));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Instant later(String amount) {
        ZonedDateTime now = clock.now().atZone(Days.NEW_YORK);
        return (amount.contains("T") ? now.plus(Duration.parse(amount)) : now.plus(Period.parse(amount))).toInstant();
    }

    /** A moment with its offset, or a day, which means nine in the morning in New York. */
    private static Instant moment(String text) {
        return text.contains("T") ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).atTime(LocalTime.of(9, 0)).atZone(Days.NEW_YORK).toInstant();
    }
}
