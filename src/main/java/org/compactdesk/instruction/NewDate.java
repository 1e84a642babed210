package org.compactdesk.instruction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** What is unusual about a date that takes the place of another. */
@Component
class NewDate {

    private final WorkingCalendar calendar;

    NewDate(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    List<String> remarks(LocalDate next, LocalDate before) {
        List<String> remarks = new ArrayList<>();
        if (!calendar.isWorkingDay(next)) {
            remarks.add(Messages.of("instruction.noWorkingDay", Days.readWithWeekday(next)));
        }
        if (next.isAfter(before.plusYears(1))) {
            remarks.add(Messages.of("instruction.farAway", Days.read(next), Days.read(before)));
        }
        return remarks;
    }
}
