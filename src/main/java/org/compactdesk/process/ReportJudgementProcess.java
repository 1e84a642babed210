package org.compactdesk.process;

import java.time.Instant;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** ReportJudgement: the reports of mail servers that came within an hour and do not prove what became of a letter. */
public final class ReportJudgementProcess {

    public static final String KEY = "ReportJudgement";
    public static final String VERSION_TAG = "1.0";

    /** When the hour began, in seconds of the epoch. */
    public static final Variable<Long> BEGIN = Variable.number("begin");
    public static final Variable<Instant> LIST_DUE_AT = Variable.instant("listDueAt");
    /** A JSON list of id (the entry's number) and choice (of {@link Judgement}). */
    public static final Variable<Upload> JUDGED_REPORTS = Variable.upload("judgedReports");

    public static final class Messages {

        public static final String REPORT_TO_JUDGE = "ReportToJudge";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String JUDGE_REPORT = "Task_JudgeReport";

        private Nodes() {
        }
    }

    /** What a person says of a report. Names for people: {@code judgement.<NAME>}. */
    public enum Judgement {
        /** It stands with the letter that it names. */
        NOT_DELIVERED,
        /** It is about no letter of ours, or about one that arrived or is still on its way. */
        NOTHING_FOLLOWS,
        /** A mission wrote it. */
        NO_REPORT
    }

    private ReportJudgementProcess() {
    }
}
