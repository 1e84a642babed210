package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkEnded;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a Member State out of the number addressed; everything that is under way for it ends. */
@Component
class AddressedInError implements InstructionHandler {

    private final Participations participations;
    private final Responses responses;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressedInError(Participations participations, Responses responses, Processes processes,
            ApplicationEventPublisher events, Clock clock) {
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.ADDRESSED_IN_ERROR;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return Checks.first(
                () -> refuseIf(instruction.iso3() == null, "instruction.noState"),
                () -> refuseIf(!participations.history(instruction.participation()).isAddressed(), "instruction.notAddressed"));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = participations.add(instruction.participation(), FactEntry.of(FactKind.ADDRESSED_IN_ERROR, today)
                .note(instruction.reason()).recordedBy(instruction.recordedBy()));
        if (!outcome.isRefused() && participations.of(instruction.participation()).atWork()) {
            // Found by an instance that cannot be woken yet, because it is only being opened.
            responses.instructed(instruction.participation(), ResponseKind.CLOSED, today, instruction.reason(), instruction.recordedBy());
        }
        if (!outcome.isRefused()) {
            events.publishEvent(new WorkEnded(instruction.participation()));
        }
        return outcome;
    }

    @Override
    public void wake(Instruction instruction) {
        processes.wake(ParticipationProcess.Messages.PARTICIPATION_OVER, instruction.participation().toString());
    }
}
