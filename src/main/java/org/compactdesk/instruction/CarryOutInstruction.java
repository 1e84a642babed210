package org.compactdesk.instruction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Carry out instruction" of StaffInstruction. */
@Component
class CarryOutInstruction implements JavaDelegate {

    private final Instructions instructions;

    CarryOutInstruction(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution step) {
        instructions.carryOut(step.getProcessBusinessKey(), InstructionVariables.INSTRUCTION.get(step)).orRefuse();
    }
}
