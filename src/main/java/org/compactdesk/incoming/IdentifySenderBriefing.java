package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.CORRESPONDENCE;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What the form "Identify sender" shows. */
@Component
class IdentifySenderBriefing implements Briefing {

    private static final int MANY = 12;

    private final IncomingItems arrivals;
    private final Matching matching;
    private final IncomingItemView.Views views;
    private final IncomingChoices choices;
    private final MemberStates states;

    IdentifySenderBriefing(IncomingItems arrivals, Matching matching, IncomingItemView.Views views, IncomingChoices choices, MemberStates states) {
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
        IncomingItem arrival = arrivals.of(request.get(CORRESPONDENCE));
        List<Choice> candidates = matching.candidates(arrival).stream().limit(MANY).map(key -> Choice.of(key.toString(), read(key))).toList();
        return Map.of("arrival", views.of(arrival), "anyCandidate", !candidates.isEmpty(), "data", choices.toIdentify(arrival, candidates));
    }

    private String read(BusinessKey key) {
        return Messages.of("arrival.choice", states.of(key.iso3()).shortName(), key.reference());
    }
}
