package org.compactdesk.negotiation;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.stereotype.Component;

/** The rounds of talks on a participation's page. */
@Component
class TalksSection implements PageSection {

    private final Talks talks;
    private final TalksView view;

    TalksSection(Talks talks, TalksView view) {
        this.talks = talks;
        this.view = view;
    }

    @Override
    public String title() {
        return Messages.of("talks.title");
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String template() {
        return "participation/talks";
    }

    @Override
    public Map<String, Object> about(BusinessKey key) {
        List<Map<String, Object>> rounds = talks.all(key).stream().map(view::of).toList();
        return rounds.isEmpty() ? Map.of() : Map.of("rounds", rounds);
    }
}
