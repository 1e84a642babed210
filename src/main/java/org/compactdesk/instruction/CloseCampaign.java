package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participation;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.HighLevelMeetingProcess;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.springframework.stereotype.Component;

/** Ends reminders and waiting. What is signed later is taken in all the same: the compact stays open for signature. */
@Component
class CloseCampaign implements InstructionHandler {

    private final Campaigns campaigns;
    private final Participations participations;
    private final Responses responses;
    private final Processes processes;
    private final Clock clock;

    CloseCampaign(Campaigns campaigns, Participations participations, Responses responses, Processes processes, Clock clock) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.CLOSE_CAMPAIGN;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return refuseIf(campaigns.of(instruction.reference()).isClosed(), "instruction.closed");
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        Outcome closed = campaigns.add(instruction.reference(), FactEntry.of(FactKind.CLOSED).by(instruction.recordedBy(), instruction.reason()));
        if (!closed.isRefused()) {
            atWork(instruction).forEach(key -> close(key, instruction));
        }
        return closed;
    }

    @Override
    public void wake(Instruction instruction) {
        processes.wake(NoteVerbaleCampaignProcess.Messages.PLAN_CHANGED, instruction.reference());
        processes.wake(HighLevelMeetingProcess.Messages.MEETING_MOVED, instruction.reference());
        atWork(instruction).stream().map(BusinessKey::toString).forEach(key -> {
            processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, key);
            processes.wake(ParticipationProcess.Messages.DISPATCH_RESUMED, key);
        });
    }

    private List<BusinessKey> atWork(Instruction instruction) {
        return participations.ofCampaign(instruction.reference()).keySet().stream()
                .filter(Participation::atWork).map(Participation::key).toList();
    }

    private void close(BusinessKey key, Instruction instruction) {
        LocalDate today = LocalDate.now(clock);
        responses.instructed(key, ResponseKind.CLOSED, today, instruction.reason(), instruction.recordedBy());
        if (participations.standing(key) != Standing.CONCLUDED) {
            participations.add(key, FactEntry.of(FactKind.CLOSED, today).note(instruction.reason())
                    .recordedBy(instruction.recordedBy())).orRefuse();
        }
    }
}
