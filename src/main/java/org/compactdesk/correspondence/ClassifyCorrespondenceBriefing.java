package org.compactdesk.correspondence;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

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
    private final Senders senders;

    ClassifyCorrespondenceBriefing(Arrivals arrivals, ArrivalView.Views views, ArrivalChoices choices, ParticipationCards cards,
            Senders senders) {
        this.arrivals = arrivals;
        this.views = views;
        this.choices = choices;
        this.cards = cards;
        this.senders = senders;
    }

    @Override
    public String form() {
        return "ClassifyCorrespondence";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Arrival arrival = arrivals.of(request.get(CORRESPONDENCE));
        return Map.of("card", cards.of(request.participation()), "arrival", views.of(arrival),
                "warning", senders.warning(arrival, request.participation().iso3()).orElse(""), "data", choices.toClassify());
    }
}
