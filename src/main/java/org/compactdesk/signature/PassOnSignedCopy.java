package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.stereotype.Component;

/** Step "Pass on signed copy" of Participation. */
@Component
class PassOnSignedCopy implements JavaDelegate {

    private final SignedCopies copies;

    PassOnSignedCopy(SignedCopies copies) {
        this.copies = copies;
    }

    @Override
    public void execute(DelegateExecution step) {
        ParticipationProcess.BEGINS_EXAMINATION.setInPassing(step, copies.receive(Keys.of(step), ParticipationProcess.IN_HAND.get(step)));
    }
}
