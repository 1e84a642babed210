package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Variable;

/** A step after which an instance of IncomingCorrespondence goes by what the record says of its entry. */
abstract class ArrivalStep implements JavaDelegate {

    private static final Variable<Boolean> CLASSIFIED = Variable.flag("classified");

    private final Arrivals arrivals;
    private final OnItsWay onItsWay;

    ArrivalStep(Arrivals arrivals, OnItsWay onItsWay) {
        this.arrivals = arrivals;
        this.onItsWay = onItsWay;
    }

    /** Gives it the participation's business key; until somebody says whose it is, it goes by its number in the ledger. */
    void goByTheRecord(DelegateExecution step) {
        Arrival entry = arrivals.of(Arrivals.ENTRY.get(step));
        step.setProcessBusinessKey(entry.key().map(BusinessKey::toString).orElseGet(() -> OnItsWay.number(entry.id())));
        entry.key().map(onItsWay::card).orElseGet(OnItsWay::nobodysCard).forEach(step::setVariable);
        CLASSIFIED.set(step, entry.isClassified());
    }
}
