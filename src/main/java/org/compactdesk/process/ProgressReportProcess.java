package org.compactdesk.process;

import java.time.LocalDate;
import org.compactdesk.engine.Variable;

/** ProgressReport: one report as of a date. */
public final class ProgressReportProcess {

    public static final String KEY = "ProgressReport";
    public static final String VERSION_TAG = "1.0";

    /** The campaign that the form asks for; from then on the business key. */
    public static final Variable<String> REFERENCE = Variable.string("reference");
    public static final Variable<LocalDate> AS_OF = Variable.date("asOf");
    /** The report's number. */
    public static final Variable<Long> REPORT = Variable.number("report");
    public static final Variable<Review> REVIEW = Variable.choice("review", Review.class);
    public static final Variable<String> REASON = Variable.string("reason");

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String REVIEW_REPORT = "Task_ReviewReport";
        public static final String REPORT_PUBLISHED = "Event_ReportPublished";
        public static final String REPORT_DISCARDED = "Event_ReportDiscarded";

        private Nodes() {
        }
    }

    /** What the reviewer decides on a compiled report. */
    public enum Review {
        APPROVED,
        COMPILE_AGAIN,
        DISCARDED
    }

    private ProgressReportProcess() {
    }
}
