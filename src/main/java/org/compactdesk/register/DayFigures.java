package org.compactdesk.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.compactdesk.record.Standing;

/**
 * One campaign's figures as of a day.
 *
 * @param asOf     what had happened by the end of that day in New York
 * @param knownAt  as it was recorded by that moment
 * @param states   the Member States addressed, in the order of the list of Member States
 * @param arrivals how many Member States had signed, day by day; only the days on which that changed
 */
public record DayFigures(String reference, LocalDate asOf, Instant knownAt, List<StateFigure> states, List<Step> arrivals) {

    /** @param count from that day on, until the next step */
    public record Step(LocalDate day, long count) {
    }

    public long addressed() {
        return states.size();
    }

    /** All nine standings in the order of the table, with their counts; they add up to the number addressed. */
    public Map<Standing, Long> standings() {
        return count(Standing.values(), StateFigure::standing);
    }

    /** The public standings with their counts; they add up to the number addressed. */
    public Map<PublicStanding, Long> publicStandings() {
        return count(PublicStanding.values(), StateFigure::publicStanding);
    }

    /** Member States whose signed copy was found in order, concluded ones included. */
    public long signed() {
        return states.stream().filter(state -> state.publicStanding().hasSigned()).count();
    }

    /** Member States whose signed copy nobody has found in order yet. */
    public long received() {
        return publicStandings().get(PublicStanding.SIGNED_COPY_RECEIVED);
    }

    DayFigures only(Predicate<StateFigure> wanted) {
        return new DayFigures(reference, asOf, knownAt, states.stream().filter(wanted).toList(), arrivals);
    }

    private <E> Map<E, Long> count(E[] all, Function<StateFigure, E> standing) {
        Map<E, Long> counts = new LinkedHashMap<>();
        Arrays.stream(all).forEach(each ->
                counts.put(each, states.stream().filter(state -> standing.apply(state) == each).count()));
        return counts;
    }
}
