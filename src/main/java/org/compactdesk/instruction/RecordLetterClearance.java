package org.compactdesk.instruction;

import static org.compactdesk.drafting.CampaignVariables.CLEARANCE;
import static org.compactdesk.instruction.InstructionVariables.INSTRUCTION;
import static org.compactdesk.instruction.InstructionVariables.REASON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Record letter clearance" of StaffInstruction. */
@Component
class RecordLetterClearance implements JavaDelegate {

    private final Instructions instructions;

    RecordLetterClearance(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public void execute(DelegateExecution step) {
        instructions.clear(step.getProcessBusinessKey(), INSTRUCTION.get(step), CLEARANCE.get(step), REASON.takeIfThere(step)).orRefuse();
    }
}
