package org.compactdesk.process;

import org.compactdesk.engine.Variable;

/** SignatureAndReturn: one signed copy's way, which calls {@code ExamineSignedCopy}, {@code Countersign} and {@code ReturnAndFile}. */
public final class SignatureAndReturnProcess {

    public static final String KEY = "SignatureAndReturn";
    public static final String VERSION_TAG = "1.0";

    /** The copy that this instance is about, and every process that it calls. */
    public static final Variable<Long> COPY = Variable.number("copy");
    public static final Variable<Boolean> COPY_THERE = Variable.flag("copyThere");
    /** How the text compares with the one that was sent; as it was recorded, until whoever verifies the copy finds otherwise. */
    public static final Variable<ExamineSignedCopyProcess.Comparison> COMPARISON =
            Variable.choice("comparison", ExamineSignedCopyProcess.Comparison.class);
    /** What the called processes give back. */
    public static final Variable<Examination> EXAMINATION = Variable.choice("examination", Examination.class);
    /** Whether another copy of this Member State is still open; given back with {@link #EXAMINATION}, as it stood when a person decided. */
    public static final Variable<Boolean> ANOTHER_COPY = Variable.flag("anotherCopy");

    /** Where the examination of a copy stands. */
    public enum Examination {
        IN_ORDER,
        TEXT_DIFFERS,
        COUNTERSIGNED,
        RETURNED,
        TO_TALKS,
        SET_ASIDE
    }

    public static final class Messages {

        /** Starts: a countersigned compact is to be returned and filed once more. */
        public static final String COMPACT_TO_RETURN_AND_FILE = "CompactToReturnAndFile";
        public static final String FURTHER_COPY = "FurtherCopy";
        public static final String SIGNATURE_OVERTAKEN = "SignatureOvertaken";

        private Messages() {
        }
    }

    /** The ways it can end. */
    public static final class Nodes {

        public static final String NO_COPY_LEFT = "Event_NoCopyLeft";
        public static final String COMPACT_CONCLUDED = "Event_CompactConcluded";
        public static final String PASSED_TO_TALKS = "Event_PassedToTalks";
        public static final String COPY_RETURNED = "Event_CopyReturned";
        public static final String COPY_SET_ASIDE = "Event_CopySetAside";
        public static final String SIGNATURE_OVERTAKEN = "Event_SignatureOvertaken";

        private Nodes() {
        }
    }

    private SignatureAndReturnProcess() {
    }
}
