package org.compactdesk.process;

import java.time.LocalDate;
import java.util.List;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;
import org.compactdesk.process.SignatureAndReturnProcess.Examination;

/**
 * ExamineSignedCopy: one signed copy, from the comparison of its text to what is decided about it. Gives back
 * {@link SignatureAndReturnProcess#EXAMINATION} and {@link SignatureAndReturnProcess#ANOTHER_COPY}.
 */
public final class ExamineSignedCopyProcess {

    public static final String KEY = "ExamineSignedCopy";
    public static final String VERSION_TAG = "1.0";

    // Verify signed copy
    public static final Variable<Finding> FINDING = Variable.choice("finding", Finding.class);
    public static final Variable<String> SIGNATORY = Variable.string("signatory", 200);
    public static final Variable<String> SIGNATORY_TITLE = Variable.string("signatoryTitle", 200);
    public static final Variable<Authority> AUTHORITY = Variable.choice("authority", Authority.class);
    public static final Variable<LocalDate> SIGNED_ON = Variable.date("signedOn");
    public static final Variable<CopyForm> COPY_FORM = Variable.choice("copyForm", CopyForm.class);
    public static final Variable<List<Fault>> FAULTS = Variable.choices("faults", Fault.class);
    /** The ISO code of the Member State that the copy is of. */
    public static final Variable<String> OTHER_STATE = Variable.oneOf("otherState", ValueSet.MEMBER_STATES);
    /** What the Government is asked to correct, from whoever verifies the copy or decides on its text; in a field for each language. */
    public static final Variable<String> WORDS = Variable.string("words");

    // Confirm additions
    public static final Variable<Additions> ADDITIONS = Variable.choice("additions", Additions.class);
    public static final Variable<Upload> COMMITMENTS = Variable.upload("commitments");
    public static final Variable<String> REMARK = Variable.string("remark");

    // Decide on deviation
    public static final Variable<Deviation> DEVIATION = Variable.choice("deviation", Deviation.class);
    public static final Variable<Upload> SIGNED_WORDINGS = Variable.upload("signedWordings");
    public static final Variable<Upload> SIGNED_COMMITMENTS = Variable.upload("signedCommitments");
    public static final Variable<Upload> SIGNED_ADDITIONS = Variable.upload("signedAdditions");
    public static final Variable<String> REASON = Variable.string("reason");

    /** How the text of a signed copy compares with the version last sent to that Member State. */
    public enum Comparison {
        IDENTICAL,
        ADDITIONS,
        DEVIATIONS
    }

    /** What a person found on looking a signed copy over, and where that leaves the examination. Messages for people: {@code finding.<NAME>}. */
    public enum Finding {
        IN_ORDER(Examination.IN_ORDER),
        ADDITIONS(Examination.TEXT_DIFFERS),
        DEVIATIONS(Examination.TEXT_DIFFERS),
        FAULTS(Examination.RETURNED),
        DUPLICATE(Examination.SET_ASIDE),
        OTHER_STATE(Examination.SET_ASIDE);

        private final Examination examination;

        Finding(Examination examination) {
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }

        public Comparison comparison() {
            return switch (this) {
                case ADDITIONS -> Comparison.ADDITIONS;
                case DEVIATIONS -> Comparison.DEVIATIONS;
                default -> Comparison.IDENTICAL;
            };
        }
    }

    /** On what ground the signatory signs for the Government. Messages for people: {@code authority.<NAME>}. */
    public enum Authority {
        /** Head of State, Head of Government or Minister for Foreign Affairs: needs no powers. */
        BY_OFFICE,
        FULL_POWERS,
        /** Another letter of the Government that says so. */
        LETTER,
        /** The note verbale asks for no powers; the Permanent Representative signed. */
        PERMANENT_REPRESENTATIVE
    }

    /** What a signed copy came as. Messages for people: {@code copyForm.<NAME>}. */
    public enum CopyForm {
        /** Paper with the ink on it. */
        ORIGINAL,
        /** A picture of the paper; the original is awaited. */
        SCAN,
        /** Signed electronically; there is no paper. */
        DIGITAL
    }

    /** What is wrong with a signed copy as a paper. Messages for people: {@code fault.<NAME>}. */
    public enum Fault {
        NO_SIGNATURE,
        SIGNATORY_UNKNOWN,
        NO_AUTHORITY,
        NO_DATE,
        PAGES_MISSING,
        UNREADABLE,
        WRONG_PLACE,
        OTHER
    }

    /** What the focal point says of additions to section B. */
    public enum Additions {
        CONFIRMED,
        NOT_CONFIRMED
    }

    /** What the focal point decides on a text that differs, and where that leaves the examination. */
    public enum Deviation {
        ACCEPTED(Examination.IN_ORDER),
        TALKS(Examination.TO_TALKS),
        RETURN(Examination.RETURNED);

        private final Examination examination;

        Deviation(Examination examination) {
            this.examination = examination;
        }

        public Examination examination() {
            return examination;
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String VERIFY_SIGNED_COPY = "Task_VerifySignedCopy";

        private Nodes() {
        }
    }

    private ExamineSignedCopyProcess() {
    }
}
