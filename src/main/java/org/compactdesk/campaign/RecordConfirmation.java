package org.compactdesk.campaign;

import static org.compactdesk.campaign.InstructionVariables.CONFIRMATION;
import static org.compactdesk.campaign.InstructionVariables.INSTRUCTION;
import static org.compactdesk.campaign.InstructionVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record confirmation" of StaffInstruction. */
@Component
class RecordConfirmation implements JavaDelegate {

    private final Instructions instructions;

    RecordConfirmation(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution step) {
        instructions.confirm(step.getProcessBusinessKey(), INSTRUCTION.get(step), CONFIRMATION.get(step), REASON.takeIfThere(step)).orRefuse();
    }
}
