package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.campaign.SignatureDeadlineExtended;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.TaskCards;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A later signature deadline: reminders are planned by it, and those who have not signed are told. */
@Component
class ExtendDeadline implements InstructionHandler {

    private final Campaigns campaigns;
    private final Processes processes;
    private final TaskCards cards;
    private final ApplicationEventPublisher events;
    private final List<Sends.AfterAct> letters;
    private final NewDate newDate;
    private final Clock clock;

    ExtendDeadline(Campaigns campaigns, Processes processes, TaskCards cards, ApplicationEventPublisher events, NewDate newDate, Clock clock, List<Sends.AfterAct> letters) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.processes = processes;
        this.cards = cards;
        this.events = events;
        this.newDate = newDate;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.EXTEND_DEADLINE;
    }

    @Override
    public Outcome check(Instruction instruction) {
        Campaign campaign = campaigns.of(instruction.reference());
        LocalDate next = instruction.day();
        return Checks.first(
                () -> refuseIf(campaign.isClosed(), "instruction.closed"),
                () -> refuseIf(next == null, "instruction.deadline.missing"),
                () -> refuseIf(!next.isAfter(campaign.signatureDeadline()), "instruction.deadline.notLater",
                        Days.read(campaign.signatureDeadline())),
                () -> refuseIf(next.isBefore(LocalDate.now(clock)), "instruction.deadline.past", Days.read(next)));
    }

    @Override
    public List<String> remarks(Instruction instruction) {
        Campaign campaign = campaigns.of(instruction.reference());
        Stream<String> meetingFirst = campaign.meeting().map(Meeting::date).filter(instruction.day()::isAfter)
                .map(meeting -> Messages.of("instruction.deadline.afterMeeting", Days.read(meeting))).stream();
        return Stream.concat(meetingFirst, newDate.remarks(instruction.day(), campaign.signatureDeadline()).stream()).toList();
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return Leaving.of(letters.stream().filter(each -> each.act() == kind())
                .flatMap(each -> each.letters(instruction.reference(), instruction.day(), "draft").stream()).toList()).as(campaign -> campaign.withDeadline(instruction.day()));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return campaigns.add(instruction.reference(), FactEntry.of(FactKind.DEADLINE_EXTENDED).day(instruction.day()).by(instruction.recordedBy(), instruction.reason()));
    }

    @Override
    public void wake(Instruction instruction) {
        events.publishEvent(new SignatureDeadlineExtended(instruction.reference(), instruction.day(), instruction.id()));
        cards.change(SharedVariables.SIGNATURE_DEADLINE, Days.read(campaigns.of(instruction.reference()).signatureDeadline()),
                instruction.reference());
        processes.wake(NoteVerbaleCampaignProcess.Messages.PLAN_CHANGED, instruction.reference());
    }
}
