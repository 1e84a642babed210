package org.compactdesk.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the campaign's page says of a running dispatch. */
class ProgressTest {

    private static final Instant RELEASED = Instant.parse("2017-08-02T13:00:00Z");

    @Test
    void theTimeLeftGoesByThePaceOfTheLastMinutes() {
        assertThat(at(60, every(1, 60), false)).contains(new Progress(60, 193, 0, 3));
        assertThat(at(20, every(1, 20).stream().flatMap(moment -> Collections.nCopies(9, moment).stream()).toList(), false))
                .contains(new Progress(180, 193, 0, 1));
    }

    @Test
    void whatRestedMeanwhileDoesNotCount() {
        List<Instant> stoppedForAnHour = Stream.concat(every(1, 60).stream(), every(3_600, 3_660).stream()).toList();
        assertThat(at(3_660, stoppedForAnHour, false)).contains(new Progress(121, 193, 0, 2));
    }

    @Test
    void nothingIsPromisedWhereNothingIsDecided() {
        assertThat(at(30, List.of(), false)).contains(new Progress(0, 193, 0, null));
        assertThat(at(600, every(1, 60), false)).contains(new Progress(60, 193, 0, null));
    }

    @Test
    void aLastNoteThatRestsDoesNotKeepTheDispatchRunning() {
        assertThat(at(3_600, every(1, 192), false)).isEmpty();
        assertThat(at(3_600, every(1, 192), true)).contains(new Progress(192, 193, 0, null));
    }

    @Test
    void aDispatchIsOverWhenNoneIsLeft() {
        assertThat(at(193, every(1, 193), false)).isEmpty();
        assertThat(Progress.of(193, every(1, 192), 1, 0, RELEASED, true, RELEASED.plusSeconds(192))).isEmpty();
    }

    @Test
    void whatStandsStillIsCountedByItselfAndPromisesNothing() {
        assertThat(Progress.of(193, every(1, 34), 0, 159, RELEASED, false, RELEASED.plusSeconds(34))).contains(new Progress(34, 193, 159, null));
        assertThat(Progress.of(193, every(1, 34), 0, 100, RELEASED, false, RELEASED.plusSeconds(34))).contains(new Progress(34, 193, 100, 1));
    }

    private static Optional<Progress> at(long seconds, List<Instant> decisions, boolean stopped) {
        return Progress.of(193, decisions, 0, 0, RELEASED, stopped, RELEASED.plusSeconds(seconds));
    }

    /** One in each second, from this one after the release to that one. */
    private static List<Instant> every(int from, int to) {
        return Stream.iterate(from, second -> second <= to, second -> second + 1).map(RELEASED::plusSeconds).toList();
    }
}
