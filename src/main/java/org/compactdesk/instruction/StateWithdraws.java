package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Acknowledgements;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Participation;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkEnded;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A Government withdraws: its participation ends by it, or the record alone says so where it has ended already. */
@Component
class StateWithdraws implements InstructionHandler {

    private final Participations participations;
    private final Responses responses;
    private final Acknowledgements acknowledgements;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StateWithdraws(Participations participations, Responses responses, Acknowledgements acknowledgements, Processes processes,
            ApplicationEventPublisher events, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.STATE_WITHDRAWS;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return Checks.first(
                () -> refuseIf(instruction.iso3() == null, "instruction.noState"),
                () -> refuseIf(instruction.day() == null, "instruction.withdrawal.noDay"),
                () -> refuseIf(instruction.day().isAfter(LocalDate.now(clock)), "instruction.withdrawal.future",
                        Days.read(instruction.day())),
                () -> refuseIf(instruction.day().isBefore(participation(instruction).noteDate()), "instruction.withdrawal.beforeNote",
                        Days.read(participation(instruction).noteDate())),
                () -> refuseIf(participations.standing(instruction.participation()) == Standing.WITHDRAWN, "instruction.withdrawnAlready"));
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return participation(instruction).atWork()
                ? Leaving.of(acknowledgements.toResponse(instruction.participation(), ResponseKind.WITHDRAWAL, instruction.day()).stream().toList()) : Leaving.nothing();
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        if (participation(instruction).atWork()) {
            responses.instructed(instruction.participation(), ResponseKind.WITHDRAWAL, instruction.day(), instruction.reason(), instruction.recordedBy());
            return Outcome.done();
        }
        Outcome outcome = participations.add(instruction.participation(), FactEntry.of(FactKind.WITHDRAWN, instruction.day())
                .note(instruction.reason()).recordedBy(instruction.recordedBy()));
        if (!outcome.isRefused()) {
            events.publishEvent(new WorkEnded(instruction.participation()));
        }
        return outcome;
    }

    @Override
    public void wake(Instruction instruction) {
        processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, instruction.participation().toString());
        if (!participation(instruction).atWork()) {
            // What an ended participation left open, such as a question to answer.
            processes.wake(ParticipationProcess.Messages.PARTICIPATION_OVER, instruction.participation().toString());
        }
    }

    private Participation participation(Instruction instruction) {
        return participations.of(instruction.participation());
    }
}
