package org.compactdesk.overdue;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.engine.DueTasks;
import org.compactdesk.engine.DueTasks.DueTask;
import org.compactdesk.engine.DueTasks.Height;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.StaffMail;
import org.compactdesk.staff.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets overdue tasks climb: first to the group that they wait for, then to the process owner. A task climbs once to each, and what climbs at the same
 * time to the same people is one mail.
 */
@Component
class OverdueTasks {

    private static final Logger log = LoggerFactory.getLogger(OverdueTasks.class);
    private static final String PROCESS_OWNER = "process-owner";

    private final DueTasks tasks;
    private final People people;
    private final WorkingCalendar calendar;
    private final StaffMail mail;
    private final OverdueSettings settings;
    private final Clock clock;

    OverdueTasks(DueTasks tasks, People people, WorkingCalendar calendar, StaffMail mail, OverdueSettings settings, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.calendar = calendar;
        this.mail = mail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whatever happens, the next look comes. */
    void look() {
        try {
            List<DueTask> overdue = tasks.overdue();
            climb(overdue, Height.OWNER, settings.ownerAfter());
            climb(overdue, Height.GROUP, settings.groupAfter());
        } catch (RuntimeException trouble) {
            log.warn("Whoever should know of overdue tasks could not be told: {}. The desk tries again", trouble.getMessage());
            log.debug("Overdue tasks", trouble);
        }
    }

    /** Those that stand one step below and whose time has come. The mail goes first: what could not be told is told at the next look. */
    private void climb(List<DueTask> overdue, Height to, int times) {
        Map<String, List<DueTask>> byGroup = new TreeMap<>();
        overdue.stream().filter(task -> task.height().next() == to && !at(task, times).isAfter(clock.instant()))
                .forEach(task -> told(task, to).forEach(group -> byGroup.computeIfAbsent(group, any -> new ArrayList<>()).add(task)));
        byGroup.forEach((group, climbing) -> {
            tell(group, climbing, to);
            climbing.forEach(task -> tasks.climb(task, to));
        });
    }

    private static List<String> told(DueTask task, Height to) {
        return to == Height.GROUP ? task.groups() : List.of(PROCESS_OWNER);
    }

    /** The close of business on which it is overdue by so many times what it was given. */
    private Instant at(DueTask task, int times) {
        LocalDate due = Days.of(task.due());
        return calendar.closeOfBusiness(calendar.after(due, times * Math.max(1, calendar.between(Days.of(task.since()), due))));
    }

    /** The process owner's own tasks are not told to it twice; nobody is told where nobody has an address, which the start page tells administrators. */
    private void tell(String group, List<DueTask> climbing, Height to) {
        List<DueTask> news = climbing.stream().filter(task -> to == Height.GROUP || !task.groups().contains(PROCESS_OWNER)).toList();
        List<String> addresses = people.addressesOf(group);
        if (!news.isEmpty() && !addresses.isEmpty()) {
            mail.send(addresses, Messages.of("overdue.subject." + to, news.size()), Messages.of("overdue.text." + to) + "\n\n"
                    + news.stream().map(OverdueTasks::line).collect(joining("\n")) + "\n\n" + Messages.of("overdue.once"));
        }
    }

    private static String line(DueTask task) {
        return Messages.of("overdue.line", task.name(), task.businessKey(), Days.read(Days.of(task.due())), task.waitsFor());
    }
}
