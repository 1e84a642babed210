package org.compactdesk.calendar;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.compactdesk.document.SpreadsheetCell;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /holidays}: the days that are no working days, who put them there, and a new list in their place. */
@Controller
class HolidayPages {

    private static final int LONGEST_REASON = 500;
    /** What stands for the source of a day that no list has announced. */
    private static final String EXPECTED = "expected";

    private final Holidays holidays;
    private final CalendarSettings settings;
    private final CurrentPerson person;
    private final PersonNames names;
    private final Clock clock;

    HolidayPages(Holidays holidays, CalendarSettings settings, CurrentPerson person, PersonNames names, Clock clock) {
        this.holidays = holidays;
        this.settings = settings;
        this.person = person;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/holidays")
    String page(Model model) {
        return show(List.of(), "", model);
    }

    @PostMapping("/holidays")
    String replace(@RequestParam MultipartFile list, @RequestParam String reason, @RequestParam(defaultValue = "false") boolean withoutPast, Model model, HttpServletResponse response, RedirectAttributes next)
            throws IOException {
        if (!mayReplace()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<String> faults = reason.isBlank() || reason.length() > LONGEST_REASON
                ? List.of(Messages.of("holidays.reason", LONGEST_REASON))
                : holidays.replace(new Upload(Objects.toString(list.getOriginalFilename(), ""), "", list.getBytes()), HiddenSigns.without(reason).strip(), withoutPast);
        if (faults.isEmpty()) {
            next.addFlashAttribute("recorded", Messages.of("holidays.recorded"));
            return "redirect:/holidays";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(faults, reason, model);
    }

    /** The list that counts, as it is handed in again. */
    @GetMapping(path = "/holidays.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file() {
        StringBuilder file = new StringBuilder(String.join(",", HolidayFile.HEADING)).append("\r\n");
        holidays.days().forEach((day, name) -> file.append(CSVFormat.DEFAULT.format(day, SpreadsheetCell.of(name),
                SpreadsheetCell.of(holidays.sources().get(day)))).append("\r\n"));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("holidays.csv").build().toString())
                .body(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String show(List<String> faults, String reason, Model model) {
        model.addAttribute("years", holidays.days().entrySet().stream()
                .collect(groupingBy(day -> day.getKey().getYear(), () -> new TreeMap<>(Collections.reverseOrder()), toList())));
        model.addAttribute("sources", holidays.days().keySet().stream()
                .collect(groupingBy(LocalDate::getYear, mapping(this::source, collectingAndThen(toCollection(LinkedHashSet::new), said -> String.join("; ", said))))));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("last", holidays.days().lastKey());
        model.addAttribute("lists", lists());
        model.addAttribute("mayReplace", mayReplace());
        model.addAttribute("faults", faults);
        model.addAttribute("reason", reason);
        return "calendar/holidays";
    }

    private String source(LocalDate day) {
        String said = holidays.sources().get(day);
        return said == null ? Messages.of("holidays.unsourced") : EXPECTED.equalsIgnoreCase(said) ? Messages.of("holidays.expected") : said;
    }

    private boolean mayReplace() {
        return settings.holidaysChangedBy().stream().anyMatch(person::isIn);
    }

    /** The latest first, each with what it changed. */
    private List<Line> lists() {
        List<Line> lines = new ArrayList<>();
        SortedMap<LocalDate, String> before = HolidayFile.read(Holidays.desksOwn()).days();
        for (HolidayList list : holidays.handedIn()) {
            SortedMap<LocalDate, String> after = holidays.days(list);
            lines.add(0, new Line(list.recordedAt(), names.of(list.recordedBy()), list.reason(), list.document(), notIn(before, after), notIn(after, before)));
            before = after;
        }
        return lines;
    }

    /** The days of the second that the first does not have. */
    private static List<String> notIn(SortedMap<LocalDate, String> first, SortedMap<LocalDate, String> second) {
        return second.entrySet().stream().filter(day -> !first.containsKey(day.getKey())).map(HolidayPages::words).toList();
    }

    private static String words(Map.Entry<LocalDate, String> day) {
        return Messages.of("holidays.day", Days.read(day.getKey()), day.getValue());
    }

    /** One list as the page shows it; public, because the template reads it. */
    public record Line(Instant recordedAt, String recordedBy, String reason, String document, List<String> added, List<String> gone) {
    }
}
