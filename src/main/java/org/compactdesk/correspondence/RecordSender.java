package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record sender" of IncomingCorrespondence. */
@Component
class RecordSender extends ArrivalStep {

    private static final Variable<SenderFound.Answer> SENDER = Variable.choice("sender", SenderFound.Answer.class);
    private static final Variable<String> STATE = Variable.string("state");
    private static final Variable<String> REFERENCE = Variable.string("reference");

    private final Arrivals arrivals;
    private final SenderFound senderFound;

    RecordSender(Arrivals arrivals, OnItsWay onItsWay, SenderFound senderFound) {
        super(arrivals, onItsWay);
        this.arrivals = arrivals;
        this.senderFound = senderFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        long entry = Arrivals.ENTRY.get(step);
        arrivals.isAbout(step.getProcessBusinessKey(), entry).orRefuse();
        senderFound.record(entry, SENDER.get(step), STATE.takeIfThere(step), REFERENCE.takeIfThere(step)).orRefuse();
        goByTheRecord(step);
    }
}
