package org.compactdesk.instruction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Step "Record revised letter" of StaffInstruction. */
@Component
class RecordRevisedLetter extends LetterFormStep {

    private final Instructions instructions;

    RecordRevisedLetter(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution step) {
        instructions.revise(step.getProcessBusinessKey(), InstructionVariables.INSTRUCTION.get(step), wording(step)).orRefuse();
    }
}
