package org.compactdesk.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What came in and nobody has classified yet, on the pages of a participation and of a campaign. */
abstract class NotClassifiedSections<S> implements PageSection<S> {

    private final MemberStates states;

    NotClassifiedSections(MemberStates states) {
        this.states = states;
    }

    abstract List<IncomingGlance> entries(S subject);

    @Override
    public String title() {
        return Messages.of("arrival.notClassified.section");
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String template() {
        return "participation/not-classified";
    }

    @Override
    public Map<String, Object> about(S subject) {
        List<Line> lines = entries(subject).stream().map(this::line).toList();
        return lines.isEmpty() ? Map.of() : Map.of("entries", lines);
    }

    private Line line(IncomingGlance entry) {
        String who = entry.key().map(key -> states.of(key.iso3()).shortName()).or(() -> Optional.ofNullable(entry.sender()))
                .orElseGet(() -> Messages.of("arrival.fromNobody"));
        return new Line(IncomingItemView.page(entry.id()), ItemCard.number(entry.id()), who, Optional.ofNullable(entry.subject()).orElse(entry.note()),
                Days.readWithWeekday(entry.receivedOn()), Messages.of(entry.key().isPresent() ? "arrival.notClassified" : "arrival." + entry.state()));
    }

    record Line(String page, String number, String who, String what, String received, String state) {
    }

    @Component
    static class OfParticipation extends NotClassifiedSections<Dossier> {

        private final IncomingGlanceRows rows;

        OfParticipation(IncomingGlanceRows rows, MemberStates states) {
            super(states);
            this.rows = rows;
        }

        @Override
        List<IncomingGlance> entries(Dossier dossier) {
            return rows.notClassified(dossier.key().toString());
        }
    }

    @Component
    static class OfCampaign extends NotClassifiedSections<Campaign> {

        private final IncomingGlanceRows rows;

        OfCampaign(IncomingGlanceRows rows, MemberStates states) {
            super(states);
            this.rows = rows;
        }

        @Override
        List<IncomingGlance> entries(Campaign campaign) {
            return rows.notClassifiedOf(campaign.reference());
        }
    }
}
