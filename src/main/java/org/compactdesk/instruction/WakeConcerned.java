package org.compactdesk.instruction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Wake concerned" of StaffInstruction. */
@Component
class WakeConcerned implements JavaDelegate {

    private final Instructions instructions;

    WakeConcerned(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution step) {
        instructions.wake(step.getProcessBusinessKey(), InstructionVariables.INSTRUCTION.get(step)).orRefuse();
    }
}
