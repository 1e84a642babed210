package org.compactdesk.process;

import java.time.Instant;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** FiledMail: the list of a day's mail that was filed without a task. */
public final class FiledMailProcess {

    public static final String KEY = "FiledMail";
    public static final String VERSION_TAG = "1.0";

    /** When the day began, in seconds of the epoch. */
    public static final Variable<Long> BEGIN = Variable.number("begin");
    public static final Variable<Instant> LIST_DUE_AT = Variable.instant("listDueAt");
    /** The last entry that the form showed. */
    public static final Variable<Long> SHOWN_UP_TO = Variable.number("shownUpTo");
    /** A JSON list of id (the entry's number) and choice (of {@link Filed}). */
    public static final Variable<Upload> FILED_MAIL = Variable.upload("filedMail");

    public static final class Messages {

        public static final String MAIL_FILED = "MailFiled";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String LOOK_THROUGH_FILED = "Task_LookThroughFiled";

        private Nodes() {
        }
    }

    /** What becomes of an entry that was filed. Names for people: {@code filed.<NAME>}. */
    public enum Filed {
        NOTHING,
        /** It names where to write now. */
        NEW_ADDRESS,
        /** It is an answer after all: somebody says what it is. */
        TO_CLASSIFY
    }

    private FiledMailProcess() {
    }
}
