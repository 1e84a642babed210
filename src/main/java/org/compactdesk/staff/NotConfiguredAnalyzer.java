package org.compactdesk.staff;

import org.compactdesk.kernel.Messages;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the log with the plain lines instead of a stack trace. */
class NotConfiguredAnalyzer extends AbstractFailureAnalyzer<NotConfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotConfigured cause) {
        return new FailureAnalysis(cause.getMessage(), Messages.of("settings.action"), cause);
    }
}
