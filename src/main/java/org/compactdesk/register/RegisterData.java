package org.compactdesk.register;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.compactdesk.record.Standing;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register and the figures for programs. The register is public and knows the public standings only; the figures are staff's. */
@RestController
public class RegisterData {

    public static final CacheControl PUBLIC = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private final RegisterQuery.Reader questions;
    private final Figures figures;

    RegisterData(RegisterQuery.Reader questions, Figures figures) {
        this.questions = questions;
        this.figures = figures;
    }

    @GetMapping(path = "/register.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Table> register(@RequestParam(required = false) String campaign, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        RegisterQuery question = questions.read(campaign, asOf, knownAt);
        DayFigures found = figures.of(question);
        Table table = table(question, found, slugs(found.publicStandings(), PublicStanding::slug), state -> state.publicStanding().slug());
        return ResponseEntity.ok().cacheControl(PUBLIC).body(table);
    }

    @GetMapping("/register.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) String campaign, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        byte[] table = RegisterCsv.write(figures.of(questions.read(campaign, asOf, knownAt))).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().cacheControl(PUBLIC).contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"register.csv\"").body(table);
    }

    @GetMapping(path = "/figures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Table> figures(@RequestParam(required = false) String campaign, @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        RegisterQuery question = questions.read(campaign, asOf, knownAt);
        DayFigures found = figures.of(question);
        Table table = table(question, found, slugs(found.standings(), Standing::slug), state -> state.standing().slug());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(table);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unanswerable(Unanswerable question) {
        return ResponseEntity.status(question.status()).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", question.getMessage()));
    }

    private static Table table(RegisterQuery question, DayFigures figures, Map<String, Long> standings, Function<StateFigure, String> standing) {
        return new Table(figures.asOf(), question.knownAt(), figures.reference(), figures.addressed(), standings,
                figures.states().stream().map(state -> Row.of(state, standing.apply(state))).toList());
    }

    private static <S> Map<String, Long> slugs(Map<S, Long> counts, Function<S, String> slug) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((standing, count) -> named.put(slug.apply(standing), count));
        return named;
    }

    /** As the design fixes it; {@code standings} in the order of the table, adding up to {@code addressed}. */
    record Table(LocalDate asOf, LocalDate knownAt, String campaign, long addressed, Map<String, Long> standings, List<Row> memberStates) {
    }

    /** Days that do not hold are left out. */
    record Row(String iso3, String name, String standing, LocalDate intentionAnnouncedOn, LocalDate signedOn,
            LocalDate receivedOn, LocalDate concludedOn, LocalDate withdrawnOn, String earlierName) {

        static Row of(StateFigure figure, String standing) {
            return new Row(figure.state().iso3(), figure.state().shortName(), standing, figure.intentionAnnouncedOn(),
                    figure.signedOn(), figure.receivedOn(), figure.concludedOn(), figure.withdrawnOn(), figure.earlierName());
        }
    }
}
