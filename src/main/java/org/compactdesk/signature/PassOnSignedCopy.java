package org.compactdesk.signature;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.SharedVariables;
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
        copies.receive(Keys.of(step), Responses.IN_HAND.get(step), Variable.handedOn(SharedVariables.CARD, step));
    }
}
