package org.compactdesk.correspondence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "Record sender" of IncomingCorrespondence. */
@Component
class RecordSender implements JavaDelegate {

    private static final Variable<SenderFound.Answer> SENDER = Variable.choice("sender", SenderFound.Answer.class);

    private final Arrivals arrivals;
    private final SenderFound senderFound;

    RecordSender(Arrivals arrivals, SenderFound senderFound) {
        this.arrivals = arrivals;
        this.senderFound = senderFound;
    }

    @Override
    public void execute(DelegateExecution step) {
        arrivals.isAbout(step.getProcessBusinessKey(), Arrivals.ENTRY.get(step)).orRefuse();
        senderFound.record(SENDER.get(step), step).orRefuse();
        OnItsWay.CLASSIFIED.set(step, arrivals.of(Arrivals.ENTRY.get(step)).isClassified());
    }
}
