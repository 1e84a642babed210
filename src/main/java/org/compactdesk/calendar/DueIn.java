package org.compactdesk.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.compactdesk.engine.CalledByModels;
import org.springframework.stereotype.Component;

/** When a task falls due; the models call it as {@code dueIn}. */
@CalledByModels
@Component("dueIn")
public class DueIn {

    private final WorkingCalendar calendar;
    private final Clock clock;

    DueIn(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Close of business in New York, so many working days from today. */
    public Date workingDays(int days) {
        return Date.from(calendar.closeOfBusiness(calendar.after(LocalDate.now(clock), days)));
    }
}
