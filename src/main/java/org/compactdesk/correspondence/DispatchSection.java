package org.compactdesk.correspondence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignSection;
import org.compactdesk.engine.Refused;
import org.compactdesk.mission.MemberStates;
import org.springframework.stereotype.Component;

/** The dispatch and the later letters on the campaign's page: how far it is, and what a person should look at. */
@Component
class DispatchSection implements CampaignSection {

    private final Ledger ledger;
    private final DispatchProgress progress;
    private final MemberStates memberStates;

    DispatchSection(Ledger ledger, DispatchProgress progress, MemberStates memberStates) {
        this.ledger = ledger;
        this.progress = progress;
        this.memberStates = memberStates;
    }

    @Override
    public String title() {
        return "Letters";
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
        long decided = ledger.decidedNotes(campaign.reference());
        Map<String, Object> about = new HashMap<>();
        about.put("addressed", campaign.addressees().size());
        about.put("decided", decided);
        about.put("running", decided < campaign.addressees().size() && !campaign.dispatchStopped());
        about.put("stopped", campaign.dispatchStopped());
        about.put("timeLeft", progress.timeLeft(campaign.reference()).map(DispatchSection::words).orElse(null));
        about.put("kinds", kinds(campaign.reference()));
        about.put("toLookAt", ledger.toLookAt(campaign.reference()).stream().map(this::row).toList());
        return about;
    }

    private List<KindRow> kinds(String reference) {
        List<KindRow> rows = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            Map<Fate, Long> counts = ledger.counts(reference, kind);
            if (!counts.isEmpty()) {
                rows.add(new KindRow(Refused.sentence("letter." + kind), count(counts, Fate.PLANNED), count(counts, Fate.ACCEPTED),
                        count(counts, Fate.REFUSED), count(counts, Fate.NOT_NEEDED)));
            }
        }
        return rows;
    }

    private static long count(Map<Fate, Long> counts, Fate fate) {
        return counts.getOrDefault(fate, 0L);
    }

    private LookRow row(Letter letter) {
        return new LookRow(memberStates.of(letter.participation().iso3()).shortName(), letter.participation().page(), LetterView.of(letter));
    }

    private static String words(Duration left) {
        return left.toMinutes() > 1 ? Refused.sentence("dispatch.minutesLeft", left.toMinutes())
                : Refused.sentence("dispatch.secondsLeft", Math.max(1, left.toSeconds()));
    }

    record KindRow(String kind, long planned, long accepted, long refused, long notNeeded) {
    }

    record LookRow(String state, String page, LetterView letter) {
    }
}
