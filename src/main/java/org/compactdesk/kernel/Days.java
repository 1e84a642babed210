package org.compactdesk.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and times as people read them here: "25 August 2017"; times are New York's. In templates: {@code @days}. */
@Component("days")
public class Days {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'New York'", Locale.ENGLISH).withZone(NEW_YORK);

    /** "25 August 2017", or nothing for null. */
    public static String read(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** "Friday, 25 August 2017": where a person must act by then. */
    public static String readWithWeekday(LocalDate day) {
        return day == null ? "" : WEEKDAY.format(day);
    }

    /** "25 August 2017, 09:00 New York", or nothing for null. */
    public static String read(Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }

    /** The day in New York. */
    public static LocalDate of(Instant moment) {
        return moment.atZone(NEW_YORK).toLocalDate();
    }

    public String day(LocalDate day) {
        return read(day);
    }

    public String weekday(LocalDate day) {
        return readWithWeekday(day);
    }

    public String time(Instant moment) {
        return read(moment);
    }
}
