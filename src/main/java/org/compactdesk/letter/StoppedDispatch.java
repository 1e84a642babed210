package org.compactdesk.letter;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.DispatchResumed;
import org.compactdesk.engine.Processes;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A stopped dispatch holds back the notes that have not gone out, until it is resumed or its campaign is closed. */
@Component
class StoppedDispatch {

    private final Campaigns campaigns;
    private final Participations participations;
    private final Processes processes;
    private final ReleasedLetters released;

    StoppedDispatch(Campaigns campaigns, Participations participations, Processes processes, ReleasedLetters released) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.processes = processes;
        this.released = released;
    }

    /** Whether a note has to wait. Asked in the transaction that begins to wait. */
    boolean holdsBack(String reference) {
        if (!isStopped(reference)) {
            return false;
        }
        // Whoever resumes it holds the campaign too, and wakes after that: nobody begins to wait for a wake-up that has passed.
        campaigns.lock(reference);
        return isStopped(reference);
    }

    private boolean isStopped(String reference) {
        Campaign campaign = campaigns.of(reference);
        return campaign.dispatchStopped() && !campaign.isClosed();
    }

    @EventListener
    void goOn(DispatchResumed resumed) {
        participations.ofCampaign(resumed.reference()).keySet().forEach(participation ->
                processes.wake(ParticipationProcess.Messages.DISPATCH_RESUMED, participation.key().toString()));
        released.look();
    }
}
