package org.compactdesk.record;

import static org.compactdesk.kernel.Checks.refuseIf;
import static org.compactdesk.record.FactKind.MEETING_HELD;

import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.springframework.util.Assert;

/** What can follow what in a campaign's own record: it refuses a fact that the facts before it do not carry. */
public final class CampaignRules {

    private CampaignRules() {
    }

    public static Outcome check(CampaignHistory history, FactKind kind) {
        Assert.isTrue(kind.isOfCampaign(), () -> "Of a participation: " + kind);
        return refuseIf(!follows(history, kind), "campaign.cannotFollow", Messages.of("campaignFact." + kind),
                Messages.of("stage." + history.stage()));
    }

    /** Whether this is what the campaign waits for: a decision belongs to one stage only. */
    public static Outcome waitsAt(Stage stage, CampaignHistory history) {
        return refuseIf(history.facts().isEmpty() || history.stage() != stage, "campaign.wrongStage",
                Messages.of("stage." + history.stage()));
    }

    private static boolean follows(CampaignHistory history, FactKind kind) {
        Stage stage = history.stage();
        boolean dispatched = stage == Stage.DISPATCHED;
        return history.facts().isEmpty() == (kind == FactKind.REQUESTED) && switch (kind) {
            case REQUESTED -> true;
            case TEXT_CHANGED, SUBMITTED -> stage == Stage.DRAFTED;
            case CLEARED, ABANDONED -> stage == Stage.TO_BE_CLEARED;
            case SENT_BACK -> stage == Stage.TO_BE_CLEARED || stage == Stage.TO_BE_RELEASED;
            case REGISTERED -> stage == Stage.TO_BE_REGISTERED;
            case RELEASED -> stage == Stage.TO_BE_RELEASED;
            case DISPATCH_STOPPED -> dispatched && !history.dispatchStopped();
            case DISPATCH_RESUMED -> history.dispatchStopped();
            case DEADLINE_EXTENDED, CLOSED -> dispatched;
            case MEETING_MOVED -> dispatched && history.last(MEETING_HELD).isEmpty();
            // Letters go on after the end of a campaign, and a meeting of that very day may still be written down.
            case FOCAL_POINT_CHANGED, CORRIGENDUM_ISSUED -> dispatched || stage == Stage.CLOSED;
            case MEETING_HELD -> (dispatched || stage == Stage.CLOSED) && history.last(MEETING_HELD).isEmpty();
            default -> false;
        };
    }
}
