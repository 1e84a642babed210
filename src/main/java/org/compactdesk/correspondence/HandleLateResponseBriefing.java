package org.compactdesk.correspondence;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.engine.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Handle late response" shows. */
@Component
class HandleLateResponseBriefing implements Briefing {

    private final Arrivals arrivals;
    private final ArrivalView.Views views;
    private final ParticipationCards cards;

    HandleLateResponseBriefing(Arrivals arrivals, ArrivalView.Views views, ParticipationCards cards) {
        this.arrivals = arrivals;
        this.views = views;
        this.cards = cards;
    }

    @Override
    public String form() {
        return "HandleLateResponse";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Arrival arrival = arrivals.of(request.get(CORRESPONDENCE));
        return Map.of("card", cards.of(request.participation()), "arrival", views.of(arrival));
    }
}
