package org.compactdesk.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
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

    /** How much of the time after {@code from}, up to and with {@code to}, it stood, as this counts it. Talks may overlap by their days. */
    int stood(LocalDate from, LocalDate to, ToIntBiFunction<LocalDate, LocalDate> counted) {
        int stood = 0;
        LocalDate until = from;
        for (Stop stop : stops.stream().sorted(Comparator.comparing(Stop::opened)).toList()) {
            LocalDate first = stop.opened().isAfter(until) ? stop.opened() : until;
            LocalDate last = stop.ended() == null || stop.ended().isAfter(to) ? to : stop.ended();
            if (last.isAfter(first)) {
                stood += counted.applyAsInt(first, last);
                until = last;
            }
        }
        return stood;
    }

    /** The days on which it was set going again; for talks that go on, the day on which it was stopped. */
    Stream<LocalDate> turns() {
        return stops.stream().map(stop -> Optional.ofNullable(stop.ended()).orElse(stop.opened()));
    }
}
