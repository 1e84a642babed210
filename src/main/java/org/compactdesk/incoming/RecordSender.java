package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record sender" of IncomingCorrespondence. */
@Component
class RecordSender extends ArrivalStep {

    private static final Variable<SenderFound.Answer> SENDER = Variable.choice("sender", SenderFound.Answer.class);
    private static final Variable<String> STATE = Variable.string("state");
    private static final Variable<String> REFERENCE = Variable.string("reference");

    private final IncomingItems arrivals;
    private final SenderFound senderFound;

    RecordSender(IncomingItems arrivals, ProcessCard onItsWay, SenderFound senderFound) {
        super(arrivals, onItsWay);
        this.arrivals = arrivals;
        this.senderFound = senderFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        long entry = IncomingItems.ENTRY.get(step);
        arrivals.isAbout(step.getProcessBusinessKey(), entry).orRefuse();
        senderFound.record(entry, SENDER.get(step), STATE.takeIfThere(step), REFERENCE.takeIfThere(step)).orRefuse();
        goByTheRecord(step);
    }
}
