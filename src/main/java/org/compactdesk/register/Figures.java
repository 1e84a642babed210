package org.compactdesk.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.Fact;
import org.compactdesk.record.History;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every figure is a query over the facts: as of any day, with the knowledge of any moment. */
@Component
@Transactional(readOnly = true)
public class Figures {

    private final Participations participations;
    private final MemberStates memberStates;

    Figures(Participations participations, MemberStates memberStates) {
        this.participations = participations;
        this.memberStates = memberStates;
    }

    DayFigures of(RegisterQuery question) {
        return of(question.campaign().reference(), question.asOf(), question.knownBy());
    }

    /** With all that is known. */
    public DayFigures of(String reference, LocalDate asOf) {
        return of(reference, asOf, Instant.MAX);
    }

    /** As it was recorded by {@code knownAt}: figures that were made then are made again, the same. */
    public DayFigures of(String reference, LocalDate asOf, Instant knownAt) {
        SortedMap<LocalDate, Long> arrivals = new TreeMap<>();
        List<StateFigure> states = participations.ofCampaign(reference).entrySet().stream()
                .filter(each -> each.getValue().knownAt(knownAt).asOf(asOf).isAddressed())
                .map(each -> {
                    History known = each.getValue().knownAt(knownAt);
                    addArrivals(known, asOf, arrivals);
                    String iso3 = each.getKey().iso3();
                    return StateFigure.of(memberStates.of(iso3), memberStates.earlierName(iso3, each.getKey().noteDate()).orElse(null), known, asOf);
                }).toList();
        return new DayFigures(reference, asOf, knownAt, states, steps(arrivals));
    }

    /** Adds one on each day on which this Member State comes to count as having signed, and takes one on each day it ceases to. */
    private static void addArrivals(History known, LocalDate asOf, SortedMap<LocalDate, Long> arrivals) {
        boolean before = false;
        for (LocalDate day : known.asOf(asOf).counting().stream().map(Fact::happenedOn).distinct().toList()) {
            boolean signed = new PublicHistory(known, day).standing().hasSigned();
            if (signed != before) {
                arrivals.merge(day, signed ? 1L : -1L, Long::sum);
            }
            before = signed;
        }
    }

    private static List<DayFigures.Step> steps(SortedMap<LocalDate, Long> arrivals) {
        long[] sum = {0};
        return arrivals.entrySet().stream().filter(each -> each.getValue() != 0)
                .map(each -> new DayFigures.Step(each.getKey(), sum[0] += each.getValue())).toList();
    }
}
