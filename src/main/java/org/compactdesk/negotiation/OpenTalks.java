package org.compactdesk.negotiation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.SharedVariables;
import org.springframework.stereotype.Component;

/** Step "Open talks" of Participation. */
@Component
class OpenTalks implements JavaDelegate {

    private final Talks talks;

    OpenTalks(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void execute(DelegateExecution step) {
        talks.take(Keys.of(step), Responses.IN_HAND.get(step), Variable.handedOn(SharedVariables.CARD, step));
    }
}
