package org.compactdesk.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.record.Fact;
import org.compactdesk.record.History;

/**
 * The clock by which one mission is reminded. Talks stop it: it stands from the day after they were opened, up to and with the day
 * on which they ended, and runs on from the next day.
 */
record MissionClock(List<Stop> stops) {

    /**
     * One time that it stood.
     *
     * @param opened the day that talks were opened
     * @param ended  the day on which they ended, or null while they go on
     */
    record Stop(LocalDate opened, LocalDate ended) {

        /** The first day on which it stood. */
        LocalDate from() {
            return opened.plusDays(1);
        }

        private boolean holds(LocalDate day) {
            return day.isAfter(opened) && (ended == null || !day.isAfter(ended));
        }

        /** On how many of the days after {@code from}, up to and with {@code to}, it stood. */
        private long within(LocalDate from, LocalDate to) {
            LocalDate first = opened.isAfter(from) ? opened : from;
            LocalDate last = ended == null || ended.isAfter(to) ? to : ended;
            return Math.max(0, ChronoUnit.DAYS.between(first, last));
        }

        /** Talks that ended on the day they were opened stopped nothing. */
        private boolean isAny() {
            return ended == null || ended.isAfter(opened);
        }
    }

    /** In the record talks are opened and ended in turn. */
    static MissionClock of(History history) {
        List<LocalDate> days = history.talks().stream().map(Fact::happenedOn).toList();
        return new MissionClock(IntStream.range(0, days.size()).filter(at -> at % 2 == 0)
                .mapToObj(at -> new Stop(days.get(at), at + 1 < days.size() ? days.get(at + 1) : null)).filter(Stop::isAny).toList());
    }

    boolean runsOn(LocalDate day) {
        return stops.stream().noneMatch(stop -> stop.holds(day));
    }

    /** On how many days after {@code from}, up to and with {@code to}, it stood; weekends and holidays count. */
    long stoodWithin(LocalDate from, LocalDate to) {
        return stops.stream().mapToLong(stop -> stop.within(from, to)).sum();
    }

    /** The days on which it was set going again; for talks that go on, the day on which it was stopped. */
    Stream<LocalDate> turns() {
        return stops.stream().map(stop -> Optional.ofNullable(stop.ended()).orElse(stop.opened()));
    }
}
