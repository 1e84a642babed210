package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.pages.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Classify correspondence" shows. */
@Component
class ClassifyCorrespondenceBriefing implements Briefing {

    private final IncomingItems arrivals;
    private final IncomingItemView.Views views;
    private final IncomingChoices choices;
    private final ParticipationCards cards;
    private final Senders senders;

    ClassifyCorrespondenceBriefing(IncomingItems arrivals, IncomingItemView.Views views, IncomingChoices choices, ParticipationCards cards,
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
        IncomingItem arrival = arrivals.of(request.get(CORRESPONDENCE));
        return Map.of("card", cards.of(request.participation()), "arrival", views.of(arrival),
                "warning", senders.warning(arrival, request.participation().iso3()).orElse(""), "data", choices.toClassify(request.participation()));
    }
}
