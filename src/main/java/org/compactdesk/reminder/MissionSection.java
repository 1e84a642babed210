package org.compactdesk.reminder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The days on which a mission's clock stood, and what each round of reminders meant for it. */
@Component
class MissionSection implements PageSection<Dossier> {

    private final RoundRows rounds;
    private final DueReminderRows dues;
    private final WorkingCalendar calendar;
    private final Clock clock;

    MissionSection(RoundRows rounds, DueReminderRows dues, WorkingCalendar calendar, Clock clock) {
        this.rounds = rounds;
        this.dues = dues;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String title() {
        return Messages.of("reminder.clock");
    }

    @Override
    public int order() {
        return 190;
    }

    @Override
    public String template() {
        return "participation/reminders";
    }

    @Override
    public Map<String, Object> about(Dossier dossier) {
        List<Stopped> stops = MissionClock.of(dossier.history()).stops().stream().map(this::stopped).toList();
        Map<Long, DueReminder> due = dues.findByBusinessKey(dossier.participation().businessKey()).stream().collect(toMap(DueReminder::round, identity()));
        List<Line> lines = rounds.findByReferenceOrderById(dossier.key().reference()).stream().sorted(Comparator.comparing(Round::releaseAt))
                .filter(round -> due.containsKey(round.id())).map(round -> line(round, due.get(round.id()))).toList();
        return stops.isEmpty() && lines.isEmpty() ? Map.of() : Map.of("stops", stops, "lines", lines);
    }

    private static Line line(Round round, DueReminder due) {
        return new Line(round, Messages.of("reminderLetter." + due.letter()), due.words(round), due.reason());
    }

    private Stopped stopped(MissionClock.Stop stop) {
        LocalDate until = Optional.ofNullable(stop.ended()).orElse(LocalDate.now(clock));
        return new Stopped(stop.opened(), stop.from(), stop.ended(), calendar.between(stop.opened(), until));
    }

    /**
     * One time that the clock stood; public, because the template reads it.
     *
     * @param opened the day that talks were opened
     * @param from   the first day on which it stood
     * @param until  the last day, or null while talks go on
     * @param days   how many working days, up to today where talks go on
     */
    public record Stopped(LocalDate opened, LocalDate from, LocalDate until, int days) {
    }

    /** One round, the letter that it had for the mission and what became of it; public, because the template reads it. */
    public record Line(Round round, String letter, String becameOf, String reason) {
    }
}
