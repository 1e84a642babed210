package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.MeetingMoved;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.HighLevelMeetingProcess;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Another date for the meeting, until its lists are frozen; missions are told. */
@Component
class MoveMeeting implements InstructionHandler {

    private final Campaigns campaigns;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final List<Sends.AfterAct> letters;
    private final NewDate newDate;
    private final Clock clock;

    MoveMeeting(Campaigns campaigns, Processes processes, ApplicationEventPublisher events, NewDate newDate, Clock clock, List<Sends.AfterAct> letters) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.processes = processes;
        this.events = events;
        this.newDate = newDate;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.MOVE_MEETING;
    }

    @Override
    public Outcome check(Instruction instruction) {
        Campaign campaign = campaigns.of(instruction.reference());
        LocalDate next = instruction.day();
        boolean held = campaigns.history(instruction.reference()).last(FactKind.MEETING_HELD).isPresent();
        return Checks.first(
                () -> refuseIf(campaign.isClosed(), "instruction.closed"),
                () -> refuseIf(campaign.meeting().isEmpty(), "instruction.meeting.none"),
                () -> refuseIf(held, "instruction.meeting.held"),
                () -> refuseIf(next == null, "instruction.meeting.missing"),
                () -> refuseIf(next.isBefore(LocalDate.now(clock)), "instruction.meeting.past", Days.read(next)),
                () -> refuseIf(next.isBefore(campaign.signatureDeadline()), "instruction.meeting.beforeDeadline", Days.read(campaign.signatureDeadline())),
                () -> refuseIf(next.equals(campaign.meeting().orElseThrow().date()), "instruction.meeting.same", Days.read(next)));
    }

    @Override
    public List<String> remarks(Instruction instruction) {
        return newDate.remarks(instruction.day(), campaigns.of(instruction.reference()).meeting().orElseThrow().date());
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return Leaving.of(letters.stream().filter(each -> each.act() == kind())
                .flatMap(each -> each.letters(instruction.reference(), instruction.day(), "draft").stream()).toList()).as(campaign -> campaign.withMeetingOn(instruction.day()));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), FactEntry.of(FactKind.MEETING_MOVED).day(instruction.day()).by(instruction.recordedBy(), instruction.reason()));
    }

    @Override
    public void wake(Instruction instruction) {
        events.publishEvent(new MeetingMoved(instruction.reference(), instruction.day(), instruction.id()));
        processes.wake(HighLevelMeetingProcess.Messages.MEETING_MOVED, instruction.reference());
        processes.wake(NoteVerbaleCampaignProcess.Messages.PLAN_CHANGED, instruction.reference());
    }
}
