package org.compactdesk.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterView;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** The letters on the campaign's page: counted by kind and fate, and those that a person should look at. */
@Component
class CampaignLettersSection implements PageSection<Campaign> {

    private final Ledger ledger;
    private final MemberStates memberStates;

    private final Participations participations;

    CampaignLettersSection(Ledger ledger, MemberStates memberStates, Participations participations) {
        this.participations = participations;
        this.ledger = ledger;
        this.memberStates = memberStates;
    }

    @Override
    public String title() {
        return Messages.of("letters.section");
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String template() {
        return "campaign/letters";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        if (!campaign.isDispatched()) {
            return Map.of();
        }
        List<Letter> toLookAt = ledger.toLookAt(campaign.reference());
        return Map.of("kinds", kinds(campaign), "toLookAt", toLookAt.stream().map(this::row).toList(),
                "givenUp", toLookAt.stream().filter(Letter::isGivenUp).count());
    }

    /** A note that is still to be drawn is to be sent too. */
    private List<KindRow> kinds(Campaign campaign) {
        String reference = campaign.reference();
        List<KindRow> rows = new ArrayList<>();
        Map<LetterKind, Map<DispatchStatus, Long>> all = ledger.counts(reference);
        long toBeDrawn = campaign.isClosed() ? 0 : toBeDrawn(reference, all.getOrDefault(LetterKind.NOTE_VERBALE, Map.of()));
        if (toBeDrawn > 0) {
            all.computeIfAbsent(LetterKind.NOTE_VERBALE, kind -> new EnumMap<>(DispatchStatus.class)).merge(DispatchStatus.PLANNED, toBeDrawn, Long::sum);
        }
        all.forEach((kind, counts) -> rows.add(new KindRow(Messages.of("letter." + kind), count(counts, DispatchStatus.PLANNED),
                count(counts, DispatchStatus.ACCEPTED), count(counts, DispatchStatus.REFUSED), count(counts, DispatchStatus.NOT_NEEDED))));
        return rows;
    }

    private long toBeDrawn(String reference, Map<DispatchStatus, Long> drawn) {
        long addressed = participations.ofCampaign(reference).values().stream().filter(History::isAddressed).count();
        return Math.max(0, addressed - drawn.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long count(Map<DispatchStatus, Long> counts, DispatchStatus fate) {
        return counts.getOrDefault(fate, 0L);
    }

    private LookRow row(Letter letter) {
        return new LookRow(memberStates.of(letter.participation().iso3()).shortName(), letter.participation().page(), LetterView.of(letter));
    }

    record KindRow(String kind, long planned, long accepted, long refused, long notNeeded) {
    }

    record LookRow(String state, String page, LetterView letter) {
    }
}
