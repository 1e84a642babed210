package org.compactdesk.negotiation;

import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The rounds of talks on a participation's page. */
@Component
class TalksSection implements PageSection<Dossier> {

    private final Talks talks;
    private final Proposals proposals;
    private final TalksView view;

    TalksSection(Talks talks, Proposals proposals, TalksView view) {
        this.talks = talks;
        this.proposals = proposals;
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
    public Map<String, Object> about(Dossier dossier) {
        List<Map<String, Object>> rounds = talks.all(dossier.key()).stream().map(round -> view.of(round, talks.entries(round.id()), proposals.all(round.id()))).toList();
        return rounds.isEmpty() ? Map.of() : Map.of("rounds", rounds);
    }
}
