package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compactdesk.kernel.Days;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.reminder.MissionClock.Stop;
import org.junit.jupiter.api.Test;

/** Talks stop the clock by which a mission is reminded. Days are counted from the deadline. */
class MissionClockTest {

    private static final LocalDate DEADLINE = LocalDate.of(2017, 8, 25);

    @Test
    void itStandsFromTheDayAfterTheOpeningUpToTheEnd() {
        MissionClock clock = clock(stop(5, 9));
        assertThat(days(4, 5, 10)).allMatch(clock::runsOn);
        assertThat(days(6, 7, 9)).noneMatch(clock::runsOn);
        assertThat(clock.stops().get(0).from()).isEqualTo(day(6));
        assertThat(clock.turns()).containsExactly(day(9));
    }

    @Test
    void talksThatGoOnLetItStandUntilToday() {
        MissionClock clock = clock(stop(5, null));
        assertThat(days(6, 500)).noneMatch(clock::runsOn);
        assertThat(stood(clock, 0, 20)).isEqualTo(15);
        assertThat(clock.turns()).containsExactly(day(5));
    }

    @Test
    void onlyWhatLiesBetweenTheTwoDaysIsCounted() {
        MissionClock clock = clock(stop(5, 9));
        assertThat(stood(clock(), 0, 20)).isZero();
        assertThat(stood(clock, 0, 20)).isEqualTo(4);
        assertThat(stood(clock, 7, 20)).as("it stood already").isEqualTo(2);
        assertThat(stood(clock, 0, 7)).as("it still stands").isEqualTo(2);
        assertThat(stood(clock, 9, 20)).isZero();
        assertThat(stood(clock, 0, 5)).isZero();
    }

    @Test
    void talksThatOverlapByTheirDaysAreCountedOnce() {
        assertThat(stood(clock(stop(5, 9), stop(15, 17)), 0, 20)).isEqualTo(6);
        assertThat(stood(clock(stop(7, 12), stop(5, 9)), 0, 20)).isEqualTo(7);
        assertThat(stood(clock(stop(5, 12), stop(7, 9)), 0, 20)).as("one within the other").isEqualTo(7);
    }

    @Test
    void theRecordTellsWhenTalksWereOpenedAndEndedInTurn() {
        assertThat(MissionClock.of(history(5, 9, 15, 15, 20)).stops()).as("talks of one day stop nothing; the last go on").containsExactly(stop(5, 9), stop(20, null));
        assertThat(MissionClock.of(history()).stops()).isEmpty();
    }

    /** Talks opened, ended, opened again on these days, and a courtesy on each. */
    private static History history(int... days) {
        List<Fact> facts = new ArrayList<>();
        for (int day : days) {
            facts.add(fact(facts.size(), facts.size() % 4 == 0 ? FactKind.TALKS_OPENED : FactKind.TALKS_ENDED, day));
            facts.add(fact(facts.size(), FactKind.ACKNOWLEDGED, day));
        }
        return History.of(facts);
    }

    private static Fact fact(long id, FactKind kind, int day) {
        return new Fact(id, null, 1L, kind, day(day), day(day).atTime(12, 0).atZone(Days.NEW_YORK).toInstant(), "tester", null, null, null, null, null, null, null, null);
    }

    private static int stood(MissionClock clock, int from, int to) {
        return clock.stood(day(from), day(to), (first, last) -> (int) ChronoUnit.DAYS.between(first, last));
    }

    private static MissionClock clock(Stop... stops) {
        return new MissionClock(List.of(stops));
    }

    private static Stop stop(int opened, Integer ended) {
        return new Stop(day(opened), ended == null ? null : day(ended));
    }

    private static List<LocalDate> days(int... afterDeadline) {
        return Arrays.stream(afterDeadline).mapToObj(MissionClockTest::day).toList();
    }

    private static LocalDate day(int afterDeadline) {
        return DEADLINE.plusDays(afterDeadline);
    }
}
