package org.compactdesk.staff;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.compactdesk.engine.CalledByModels;
import org.springframework.stereotype.Component;

/** Dates that Tasklist's filters ask for, by the name {@code staffCalendar}. Public, so that the engine's expressions reach it. */
@CalledByModels
@Component
public class StaffCalendar {

    private final Clock clock;

    StaffCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The coming midnight between Sunday and Monday, New York. */
    public Date endOfWeek() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Date.from(monday.atStartOfDay(clock.getZone()).toInstant());
    }
}
