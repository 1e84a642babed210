package org.compactdesk.correspondence;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Outcome;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** What a person says about who sent something. */
@Component
class SenderFound {

    enum Answer {
        IDENTIFIED,
        NOT_FOR_THE_DESK
    }

    private static final Variable<String> STATE = Variable.string("state");
    private static final Variable<String> REFERENCE = Variable.string("reference");

    private final Arrivals arrivals;
    private final OnItsWay onItsWay;

    SenderFound(Arrivals arrivals, OnItsWay onItsWay) {
        this.arrivals = arrivals;
        this.onItsWay = onItsWay;
    }

    Outcome record(Answer answer, DelegateExecution step) {
        long entry = Arrivals.ENTRY.get(step);
        if (answer == Answer.NOT_FOR_THE_DESK) {
            arrivals.keepWithoutAction(entry);
            return Outcome.done();
        }
        Optional<String> state = STATE.takeIfThere(step);
        Optional<String> reference = REFERENCE.takeIfThere(step);
        if (state.isEmpty() || reference.isEmpty()) {
            return Outcome.refused(state.isEmpty() ? "arrival.noState" : "arrival.noCampaign");
        }
        BusinessKey key = new BusinessKey(reference.get(), state.get());
        Outcome outcome = arrivals.identify(entry, key);
        if (!outcome.isRefused()) {
            onItsWay.to(key, step);
        }
        return outcome;
    }
}
