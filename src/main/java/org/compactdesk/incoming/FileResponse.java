package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Variable;
import org.springframework.stereotype.Component;

/** Step "File response" of IncomingCorrespondence. */
@Component
class FileResponse implements JavaDelegate {

    /** The response that it was filed as. */
    static final Variable<Long> RESPONSE = Variable.number("filedResponse");

    private final IncomingItems arrivals;

    FileResponse(IncomingItems arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution step) {
        RESPONSE.set(step, arrivals.file(IncomingItems.ENTRY.get(step)).id());
    }
}
