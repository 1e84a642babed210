package org.compactdesk.correspondence;

import java.util.Map;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.engine.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Classify correspondence" shows. */
@Component
class ClassifyCorrespondenceBriefing implements Briefing {

    private final Arrivals arrivals;
    private final ArrivalView.Views views;
    private final ArrivalChoices choices;
    private final ParticipationCards cards;

    ClassifyCorrespondenceBriefing(Arrivals arrivals, ArrivalView.Views views, ArrivalChoices choices, ParticipationCards cards) {
        this.arrivals = arrivals;
        this.views = views;
        this.choices = choices;
        this.cards = cards;
    }

    @Override
    public String form() {
        return "ClassifyCorrespondence";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Arrival arrival = arrivals.of(((Number) request.variables().get(Arrivals.ENTRY.name())).longValue());
        return Map.of("card", cards.of(request.participation()), "arrival", views.of(arrival), "data", choices.toClassify());
    }
}
