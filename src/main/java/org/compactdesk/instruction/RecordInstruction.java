package org.compactdesk.instruction;

import static org.compactdesk.drafting.CampaignVariables.FOCAL_POINT_EMAIL;
import static org.compactdesk.drafting.CampaignVariables.FOCAL_POINT_NAME;
import static org.compactdesk.drafting.CampaignVariables.FOCAL_POINT_PHONE;
import static org.compactdesk.instruction.InstructionVariables.*;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Step "Record instruction" of StaffInstruction. */
@Component
class RecordInstruction extends LetterFormStep {

    private final Instructions instructions;
    private final Campaigns campaigns;
    private final MemberStates memberStates;
    private final CurrentPerson person;
    private final Clock clock;

    RecordInstruction(Instructions instructions, Campaigns campaigns, MemberStates memberStates, CurrentPerson person, Clock clock) {
        this.instructions = instructions;
        this.campaigns = campaigns;
        this.memberStates = memberStates;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        Instruction asked = instructions.about(read(step), SUBJECT_KIND.takeIfThere(step), SUBJECT_DAY.takeIfThere(step),
                SUBJECT_IN_DAY.takeIfThere(step));
        instructions.check(asked).orRefuse();
        Instruction given = instructions.keep(asked);
        instructions.write(given, wording(step)).orRefuse();
        step.setProcessBusinessKey(given.concerns());
        INSTRUCTION.set(step, given.id());
        CONSENT.set(step, instructions.consent(given));
        Campaign campaign = campaigns.of(given.reference());
        SharedVariables.MATTER.set(step, Messages.of("act." + given.act()));
        SharedVariables.CAMPAIGN.set(step, campaign.title());
        SharedVariables.SIGNATURE_DEADLINE.set(step, Days.read(campaign.signatureDeadline()));
        given.key().map(key -> memberStates.of(key.iso3()).inTextName()).ifPresent(name -> SharedVariables.MEMBER_STATE.set(step, name));
    }

    private Instruction read(DelegateExecution step) {
        return new Instruction(null, ACT.get(step), REFERENCE.take(step), MEMBER_STATE.takeIfThere(step).orElse(null),
                REASON.take(step), DAY.takeIfThere(step).orElse(null), SUBJECT.takeIfThere(step).orElse(null),
                FOCAL_POINT_NAME.takeIfThere(step).orElse(null), FOCAL_POINT_EMAIL.takeIfThere(step).orElse(null),
                FOCAL_POINT_PHONE.takeIfThere(step).orElse(null),
                person.id(), clock.instant(), null, null, null, null);
    }
}
