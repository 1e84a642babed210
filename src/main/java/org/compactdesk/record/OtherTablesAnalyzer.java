package org.compactdesk.record;

import org.compactdesk.kernel.Messages;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the log with a plain line where the database has other tables than this desk. */
class OtherTablesAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        return new FailureAnalysis(Messages.of("settings.otherTables"), Messages.of("settings.otherTables.action"), cause);
    }
}
