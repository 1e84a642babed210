package org.compactdesk.staff;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the log with the plain lines instead of a stack trace. */
class NotConfiguredAnalyzer extends AbstractFailureAnalyzer<NotConfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NotConfigured cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set it as described in README.md, section Operate, or start the demonstration with --spring.profiles.active=demo.", cause);
    }
}
