package org.compactdesk.instruction;

import static org.compactdesk.instruction.InstructionVariables.CONFIRMATION;
import static org.compactdesk.instruction.InstructionVariables.INSTRUCTION;
import static org.compactdesk.instruction.InstructionVariables.REASON;

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
