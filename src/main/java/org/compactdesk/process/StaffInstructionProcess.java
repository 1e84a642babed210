package org.compactdesk.process;

import java.time.LocalDate;
import java.util.List;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;

/** StaffInstruction: one act that staff start, with a reason. */
public final class StaffInstructionProcess {

    public static final String KEY = "StaffInstruction";
    public static final String VERSION_TAG = "1.0";

    /** The reference of the campaign that it is about. */
    public static final Variable<String> INSTRUCTION_CAMPAIGN = Variable.string("instructionCampaign", 100);
    public static final Variable<ActKind> ACT = Variable.choice("act", ActKind.class);
    /** An ISO 3166-1 alpha-3 code, where it is about one Member State. */
    public static final Variable<String> CONCERNED_STATE = Variable.oneOf("concernedState", ValueSet.MEMBER_STATES);
    public static final Variable<LocalDate> DAY = Variable.date("day");
    public static final Variable<String> SUBJECT_KIND = Variable.string("subjectKind");
    public static final Variable<LocalDate> SUBJECT_DAY = Variable.date("subjectDay");
    public static final Variable<Long> SUBJECT_IN_DAY = Variable.number("subjectInDay");
    public static final Variable<String> FOCAL_POINT_NAME = NoteVerbaleCampaignProcess.FOCAL_POINT_NAME;
    public static final Variable<String> FOCAL_POINT_EMAIL = NoteVerbaleCampaignProcess.FOCAL_POINT_EMAIL;
    public static final Variable<String> FOCAL_POINT_PHONE = NoteVerbaleCampaignProcess.FOCAL_POINT_PHONE;
    public static final Variable<String> LETTER_SUBJECT = Variable.string("letterSubject", 150);
    /** A tag of BCP 47. */
    public static final Variable<String> WRITTEN_IN = Variable.oneOf("writtenIn", ValueSet.LANGUAGES);
    public static final Variable<Upload> LETTER_TEXT = Variable.upload("letterText");
    public static final Variable<Upload> ENCLOSURE = Variable.upload("enclosure");
    /** Ids of documents. */
    public static final Variable<List<String>> ENCLOSURES_KEPT = Variable.several("enclosuresKept");
    /** Rows of a corrigendum, in a field for each language of the note. */
    public static final Variable<Upload> CORRECTIONS = Variable.upload("corrections");
    public static final Variable<String> REASON = Variable.string("reason");
    /** The number of the instruction in the record. */
    public static final Variable<Long> INSTRUCTION = Variable.number("instruction");
    public static final Variable<Consent> CONSENT = Variable.choice("consent", Consent.class);
    public static final Variable<Confirmation> CONFIRMATION = Variable.choice("confirmation", Confirmation.class);
    public static final Variable<Clearance> CLEARANCE = NoteVerbaleCampaignProcess.CLEARANCE;

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String CONFIRM_INSTRUCTION = "Task_ConfirmInstruction";
        public static final String INSTRUCTION_TURNED_DOWN = "Event_InstructionTurnedDown";
        public static final String CLEAR_LETTER = "Task_ClearLetter";
        public static final String LETTER_ABANDONED = "Event_LetterAbandoned";
        public static final String INSTRUCTION_CARRIED_OUT = "Event_InstructionCarriedOut";

        private Nodes() {
        }
    }

    /** The acts that staff start. Messages for people: {@code act.<KIND>}. */
    public enum ActKind {
        EXTEND_DEADLINE,
        MOVE_MEETING,
        STOP_DISPATCH,
        RESUME_DISPATCH,
        CLOSE_CAMPAIGN,
        CHANGE_FOCAL_POINT,
        STATE_WITHDRAWS,
        ADDRESSED_IN_ERROR,
        SEND_AGAIN,
        SEND_FAILED_AGAIN,
        TRY_GIVEN_UP_AGAIN,
        ISSUE_CORRIGENDUM,
        WRITE_LETTER,
        RECTIFY
    }

    /** Who has to agree to an instruction before it is carried out; never whoever gave it. */
    public enum Consent {
        NOBODY,
        PROCESS_OWNER,
        /** For what goes to missions in words of its own: cleared, sent back for other words, or abandoned. */
        CLEARING_OFFICER
    }

    /** What the confirming person decides. */
    public enum Confirmation {
        CONFIRMED,
        TURNED_DOWN
    }

    private StaffInstructionProcess() {
    }
}
