package org.compactdesk.participation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Step "Record withdrawal" of Participation: what else is under way for this Government ends with it. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final Responses responses;
    private final BackToPerson backToPerson;
    private final ApplicationEventPublisher events;

    RecordWithdrawal(Responses responses, BackToPerson backToPerson, ApplicationEventPublisher events) {
        this.responses = responses;
        this.backToPerson = backToPerson;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution step) {
        BusinessKey key = Keys.of(step);
        responses.withdraw(key, Responses.IN_HAND.get(step));
        responses.leave(key).forEach(backToPerson::handleLate);
        events.publishEvent(new WorkEnded(key));
    }
}
