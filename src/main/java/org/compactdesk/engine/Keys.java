package org.compactdesk.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.kernel.BusinessKey;

/** The keys by which processes and record find each other. */
public final class Keys {

    private Keys() {
    }

    /** The key of the participation that this step works for. */
    public static BusinessKey of(DelegateExecution step) {
        return BusinessKey.parse(step.getProcessBusinessKey());
    }
}
