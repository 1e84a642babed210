package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Hand over what waits" of Participation: nothing that came in is lost when everything else ends. */
@Component
class HandOverWhatWaits implements JavaDelegate {

    private final Responses responses;
    private final BackToPerson backToPerson;

    HandOverWhatWaits(Responses responses, BackToPerson backToPerson) {
        this.responses = responses;
        this.backToPerson = backToPerson;
    }

    @Override
    public void execute(DelegateExecution step) {
        responses.leave(Keys.of(step)).forEach(backToPerson::handleLate);
    }
}
