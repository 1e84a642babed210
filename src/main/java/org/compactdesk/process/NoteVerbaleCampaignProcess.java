package org.compactdesk.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;

/** NoteVerbaleCampaign: one campaign, from its request to its closing. */
public final class NoteVerbaleCampaignProcess {

    public static final String KEY = "NoteVerbaleCampaign";
    public static final String VERSION_TAG = "1.0";

    public static final Variable<String> REFERENCE = Variable.string("reference", 100);
    public static final Variable<String> TITLE = Variable.string("title", 200);
    public static final Variable<Upload> NOTE_TEXT = Variable.upload("noteText");
    public static final Variable<Upload> COMPACT_TEXT = Variable.upload("compactText");
    /** Tags of BCP 47. */
    public static final Variable<List<String>> LANGUAGES_LEFT_OUT = Variable.someOf("languagesLeftOut", ValueSet.TRANSLATIONS);
    public static final Variable<String> RECALLED_NOTES = Variable.string("recalledNotes");
    public static final Variable<String> PAPERS = Variable.string("papers");
    public static final Variable<LocalDate> DEADLINE = Variable.date("deadline");
    public static final Variable<String> MEETING_NAME = Variable.string("meetingName", 200);
    public static final Variable<LocalDate> MEETING_DATE = Variable.date("meetingDate");
    public static final Variable<String> FOCAL_POINT_NAME = Variable.string("focalPointName", 200);
    public static final Variable<String> FOCAL_POINT_EMAIL = Variable.string("focalPointEmail", 254);
    public static final Variable<String> FOCAL_POINT_PHONE = Variable.string("focalPointPhone", 60);
    public static final Variable<Addressing> ADDRESSING = Variable.choice("addressing", Addressing.class);
    public static final Variable<String> REGIONAL_GROUP = Variable.oneOf("regionalGroup", ValueSet.REGIONAL_GROUPS);
    /** ISO 3166-1 alpha-3 codes. */
    public static final Variable<List<String>> CHOSEN_STATES = Variable.someOf("chosenStates", ValueSet.MEMBER_STATES);
    /** Rows of lines and of what the drafter says to the remarks on them. */
    public static final Variable<Upload> REMARKS = Variable.upload("remarks");
    public static final Variable<Boolean> REMARKS_ANSWERED = Variable.flag("remarksAnswered");
    public static final Variable<Boolean> OTHER_REFERENCE = Variable.flag("otherReference");
    public static final Variable<Clearance> CLEARANCE = Variable.choice("clearance", Clearance.class);
    public static final Variable<Release> RELEASE = Variable.choice("release", Release.class);
    public static final Variable<String> REASON = Variable.string("reason");
    public static final Variable<LocalDate> NOTE_DATE = Variable.date("noteDate");
    /** In how many portions its papers are drawn. */
    public static final Variable<Long> PORTIONS = Variable.number("portions");
    public static final Variable<Long> NUMBER_OF_ADDRESSEES = Variable.number("numberOfAddressees");
    public static final Variable<LocalDate> SENT_ON = Variable.date("sentOn");
    public static final Variable<Boolean> WITHOUT_ADDRESSES = Variable.flag("withoutAddresses");
    /** What was found in papers with another number of pages than their like. */
    public static final Variable<String> OTHER_LENGTH = Variable.string("otherLength");
    public static final Variable<Boolean> MEETING_PLANNED = Variable.flag("meetingPlanned");
    public static final Variable<Boolean> CAMPAIGN_CLOSED = Variable.flag("campaignClosed");
    public static final Variable<Instant> NEXT_ROUND_AT = Variable.instant("nextRoundAt");
    public static final Variable<Boolean> ROUND_DUE = Variable.flag("roundDue");
    public static final Variable<Long> ROUND = ReminderRoundProcess.ROUND;

    public static final class Messages {

        public static final String PLAN_CHANGED = "PlanChanged";
        public static final String PAPERS_REFUSED = "PapersRefused";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String DRAFT_NOTE_VERBALE = "Task_DraftNoteVerbale";
        public static final String CLEAR_NOTE_VERBALE = "Task_ClearNoteVerbale";
        public static final String RELEASE_DISPATCH = "Task_ReleaseDispatch";
        public static final String CAMPAIGN_ABANDONED = "Event_CampaignAbandoned";
        public static final String CAMPAIGN_CLOSED = "Event_CampaignClosed";

        private Nodes() {
        }
    }

    /** Whom a campaign addresses. */
    public enum Addressing {
        ALL,
        REGIONAL_GROUP,
        CHOSEN
    }

    /** What a clearing officer decides. */
    public enum Clearance {
        CLEARED,
        SENT_BACK,
        ABANDONED
    }

    /** What the dispatch officer decides. */
    public enum Release {
        RELEASED,
        /** The notes went out on paper; nothing leaves from here. */
        SENT_ON_PAPER,
        SENT_BACK
    }

    private NoteVerbaleCampaignProcess() {
    }
}
