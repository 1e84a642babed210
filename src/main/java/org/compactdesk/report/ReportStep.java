package org.compactdesk.report;

import java.time.LocalDate;
import org.compactdesk.engine.Variable;

/** What the steps of ProgressReport read and write. */
final class ReportStep {

    static final Variable<String> CAMPAIGN = Variable.string("reference");
    static final Variable<LocalDate> AS_OF = Variable.date("asOf");
    static final Variable<Long> REPORT = Variable.number("report");
    static final Variable<ReportReview> REVIEW = Variable.choice("review", ReportReview.class);
    static final Variable<String> REASON = Variable.string("reason");

    private ReportStep() {
    }
}
