package org.compactdesk.process;

import java.time.Instant;
import java.time.LocalDate;
import org.compactdesk.engine.Variable;

/** ReturnAndFile: a copy of the countersigned compact goes back to the Government, the original into custody. */
public final class ReturnAndFileProcess {

    public static final String KEY = "ReturnAndFile";
    public static final String VERSION_TAG = "1.0";

    /** When a returned copy is closed although nobody confirmed its receipt. */
    public static final Variable<Instant> CLOSE_UNCONFIRMED_AT = Variable.instant("closeUnconfirmedAt");
    /** When the registry is asked again for an original that is awaited. */
    public static final Variable<Instant> LOOK_AGAIN_AT = Variable.instant("lookAgainAt");

    // Confirm receipt
    public static final Variable<LocalDate> CONFIRMED_ON = Variable.date("confirmedOn");
    public static final Variable<String> HOW = Variable.string("how");

    // File original
    public static final Variable<Original> ORIGINAL = Variable.choice("original", Original.class);
    public static final Variable<LocalDate> FILED_ON = Variable.date("filedOn");
    public static final Variable<String> LOCATION = Variable.string("location");
    public static final Variable<String> FILING_REMARK = Variable.string("filingRemark");
    /** The last copy that whoever files has seen. */
    public static final Variable<Long> LAST_COPY_SEEN = Variable.number("lastCopySeen");

    /** Whether the original is filed. */
    public enum Original {
        FILED,
        AWAITED
    }

    public static final class Messages {

        /** A copy came in that may be the original that is awaited. */
        public static final String LATER_COPY = "LaterCopy";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String CONFIRM_RECEIPT = "Task_ConfirmReceipt";
        public static final String FILE_ORIGINAL = "Task_FileOriginal";

        private Nodes() {
        }
    }

    private ReturnAndFileProcess() {
    }
}
