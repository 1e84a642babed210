package org.compactdesk.campaign;

import static org.compactdesk.campaign.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Outcome;
import org.compactdesk.engine.Processes;
import org.compactdesk.participation.FactEntry;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.springframework.stereotype.Component;

/** Takes a Member State out of the number addressed; its participation ends. */
@Component
class AddressedInError implements Act {

    private final Participations participations;
    private final Responses responses;
    private final Processes processes;
    private final Clock clock;

    AddressedInError(Participations participations, Responses responses, Processes processes, Clock clock) {
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
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
                () -> refuseIf(!participations.history(key(instruction)).isAddressed(), "instruction.notAddressed"));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = participations.add(key(instruction), FactEntry.of(FactKind.ADDRESSED_IN_ERROR, today)
                .note(instruction.reason()).recordedBy(instruction.recordedBy()));
        if (!outcome.isRefused() && participations.of(key(instruction)).atWork()) {
            responses.file(key(instruction), ResponseKind.CLOSED, today, null, null, instruction.reason(), List.of());
        }
        return outcome;
    }

    @Override
    public void wake(Instruction instruction) {
        processes.wake("ResponseFiled", key(instruction).toString());
    }

    private static BusinessKey key(Instruction instruction) {
        return instruction.key().orElseThrow();
    }
}
