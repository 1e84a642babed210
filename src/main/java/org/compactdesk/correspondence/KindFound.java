package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Outcome;
import org.compactdesk.engine.Variable;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.TextMatch;
import org.springframework.stereotype.Component;

/** What a person says about what something is. */
@Component
class KindFound {

    private static final Variable<TextMatch> TEXT_MATCHES = Variable.choice("textMatches", TextMatch.class);

    private final Arrivals arrivals;
    private final OnItsWay onItsWay;

    KindFound(Arrivals arrivals, OnItsWay onItsWay) {
        this.arrivals = arrivals;
        this.onItsWay = onItsWay;
    }

    Outcome record(Classification answer, DelegateExecution step) {
        long entry = Arrivals.ENTRY.get(step);
        if (answer == Classification.WRONG_SENDER) {
            arrivals.senderWrong(entry);
            onItsWay.toNobody(step);
            return Outcome.done();
        }
        return arrivals.classify(entry, ResponseKind.valueOf(answer.name()), TEXT_MATCHES.takeIfThere(step).orElse(null));
    }
}
