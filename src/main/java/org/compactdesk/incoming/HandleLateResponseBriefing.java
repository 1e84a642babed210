package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.Map;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.pages.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Handle late response" shows. */
@Component
class HandleLateResponseBriefing implements Briefing {

    private final IncomingItems arrivals;
    private final IncomingItemView.Views views;
    private final ParticipationCards cards;

    HandleLateResponseBriefing(IncomingItems arrivals, IncomingItemView.Views views, ParticipationCards cards) {
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
        IncomingItem arrival = arrivals.of(request.get(CORRESPONDENCE));
        return Map.of("card", cards.of(request.participation()), "arrival", views.of(arrival));
    }
}
