package org.compactdesk.process;

import java.time.Instant;
import java.time.LocalDate;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.process.SignatureAndReturnProcess.Examination;

/**
 * Countersign: the Secretary-General's signature on a copy that was found in order. Gives back
 * {@link SignatureAndReturnProcess#EXAMINATION} and {@link SignatureAndReturnProcess#ANOTHER_COPY}.
 */
public final class CountersignProcess {

    public static final String KEY = "Countersign";
    public static final String VERSION_TAG = "1.0";

    /** When the countersignature counts as idle. */
    public static final Variable<Instant> IDLE_AT = Variable.instant("idleAt");

    // Countersign compact
    public static final Variable<Countersignature> COUNTERSIGNATURE = Variable.choice("countersignature", Countersignature.class);
    public static final Variable<LocalDate> COUNTERSIGNED_ON = Variable.date("countersignedOn");
    public static final Variable<Upload> COUNTERSIGNED_COPY = Variable.upload("countersignedCopy");

    // Resolve unsigned
    public static final Variable<Resolution> RESOLUTION = Variable.choice("resolution", Resolution.class);

    /** What the Government is asked to correct, in a field for each language. */
    public static final Variable<String> WORDS = ExamineSignedCopyProcess.WORDS;

    /** Why it was not signed; or what is to become of the copy for that. */
    public static final Variable<String> REASON = Variable.string("reason");

    // Attend idle countersignature
    public static final Variable<String> WHAT_WAS_DONE = Variable.string("whatWasDone");

    /** Whether the Secretary-General signed, and where that leaves the copy. */
    public enum Countersignature {
        SIGNED(Examination.COUNTERSIGNED),
        NOT_SIGNED(Examination.IN_ORDER);

        private final Examination examination;

        Countersignature(Examination examination) {
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }
    }

    /** What becomes of a copy that the Secretary-General did not sign, and where that leaves it. */
    public enum Resolution {
        AGAIN(Examination.IN_ORDER),
        RETURN(Examination.RETURNED),
        TALKS(Examination.TO_TALKS);

        private final Examination examination;

        Resolution(Examination examination) {
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String COUNTERSIGN_COMPACT = "Task_CountersignCompact";
        public static final String ATTEND_IDLE_COUNTERSIGNATURE = "Task_AttendIdleCountersignature";

        private Nodes() {
        }
    }

    private CountersignProcess() {
    }
}
