package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.springframework.stereotype.Component;

/** Step "Set response aside" of Participation: what is not for this participation goes back to a person. */
@Component
class SetResponseAside implements JavaDelegate {

    private final Responses responses;
    private final BackToPerson backToPerson;

    SetResponseAside(Responses responses, BackToPerson backToPerson) {
        this.responses = responses;
        this.backToPerson = backToPerson;
    }

    @Override
    public void execute(DelegateExecution step) {
        Response response = responses.of(Keys.of(step), Responses.IN_HAND.get(step));
        responses.handled(response.id());
        backToPerson.questionSender(response);
    }
}
