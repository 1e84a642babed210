package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.BusinessKey;

/** A step after which an instance of IncomingCorrespondence goes by what the record says of its entry. */
abstract class ArrivalStep implements JavaDelegate {

    private static final Variable<Boolean> CLASSIFIED = Variable.flag("classified");

    private final IncomingItems arrivals;
    private final ProcessCard onItsWay;

    ArrivalStep(IncomingItems arrivals, ProcessCard onItsWay) {
        this.arrivals = arrivals;
        this.onItsWay = onItsWay;
    }

    /** Gives it the participation's business key; until somebody says whose it is, it goes by its number in the ledger. */
    void goByTheRecord(DelegateExecution step) {
        IncomingItem entry = arrivals.of(IncomingItems.ENTRY.get(step));
        step.setProcessBusinessKey(entry.key().map(BusinessKey::toString).orElseGet(() -> ProcessCard.number(entry.id())));
        entry.key().map(onItsWay::card).orElseGet(ProcessCard::nobodysCard).forEach(step::setVariable);
        CLASSIFIED.set(step, entry.isClassified());
    }
}
