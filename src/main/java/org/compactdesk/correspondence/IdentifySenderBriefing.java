package org.compactdesk.correspondence;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.List;
import java.util.Map;
import org.compactdesk.engine.Briefing;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Refused;
import org.compactdesk.mission.MemberStates;
import org.springframework.stereotype.Component;

/** What the form "Identify sender" shows. */
@Component
class IdentifySenderBriefing implements Briefing {

    private static final int MANY = 12;

    private final Arrivals arrivals;
    private final Matching matching;
    private final ArrivalView.Views views;
    private final ArrivalChoices choices;
    private final MemberStates states;

    IdentifySenderBriefing(Arrivals arrivals, Matching matching, ArrivalView.Views views, ArrivalChoices choices, MemberStates states) {
        this.arrivals = arrivals;
        this.matching = matching;
        this.views = views;
        this.choices = choices;
        this.states = states;
    }

    @Override
    public String form() {
        return "IdentifySender";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Arrival arrival = arrivals.of(request.get(CORRESPONDENCE));
        return Map.of("arrival", views.of(arrival), "candidates", candidates(arrival), "data", choices.toIdentify(arrival));
    }

    private List<String> candidates(Arrival arrival) {
        return matching.candidates(arrival).stream().limit(MANY).map(this::read).toList();
    }

    private String read(BusinessKey key) {
        return Refused.sentence("arrival.choice", states.of(key.iso3()).shortName(), key.reference());
    }
}
