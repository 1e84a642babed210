package org.compactdesk.participation;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Look for response" of Participation. */
@Component
class LookForResponse implements JavaDelegate {

    /** The branch of what waits, or {@code NOTHING}. */
    static final Variable<String> RESPONSE = Variable.string("response");

    private final Responses responses;

    LookForResponse(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<Response> next = responses.next(Keys.of(step));
        RESPONSE.setInPassing(step, next.map(response -> response.kind().branch()).orElse("NOTHING"));
        next.map(Response::id).ifPresentOrElse(id -> Responses.IN_HAND.set(step, id), () -> Responses.IN_HAND.remove(step));
    }
}
