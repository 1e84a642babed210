package org.compactdesk.correspondence;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Match to participation" of IncomingCorrespondence. */
@Component
class MatchToParticipation implements JavaDelegate {

    private static final Variable<Boolean> MATCHED = Variable.flag("matched");

    private final Arrivals arrivals;
    private final OnItsWay onItsWay;

    MatchToParticipation(Arrivals arrivals, OnItsWay onItsWay) {
        this.arrivals = arrivals;
        this.onItsWay = onItsWay;
    }

    @Override
    public void execute(DelegateExecution step) {
        Optional<BusinessKey> key = arrivals.match(Arrivals.ENTRY.get(step));
        key.ifPresentOrElse(found -> onItsWay.to(found, step), () -> onItsWay.toNobody(step));
        MATCHED.set(step, key.isPresent());
        OnItsWay.CLASSIFIED.set(step, arrivals.of(Arrivals.ENTRY.get(step)).isClassified());
    }
}
