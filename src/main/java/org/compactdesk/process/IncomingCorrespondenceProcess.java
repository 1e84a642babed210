package org.compactdesk.process;

import java.time.LocalDate;
import java.util.List;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;

/** IncomingCorrespondence: one thing that came in. */
public final class IncomingCorrespondenceProcess {

    public static final String KEY = "IncomingCorrespondence";
    public static final String VERSION_TAG = "1.0";

    public static final Variable<Medium> MEDIUM = Variable.choice("medium", Medium.class);
    public static final Variable<LocalDate> RECEIVED_ON = Variable.date("receivedOn");
    /** An ISO 3166-1 alpha-3 code. */
    public static final Variable<String> STATE = Variable.oneOf("state", ValueSet.MEMBER_STATES);
    /** The reference of the campaign that it is about. */
    public static final Variable<String> REFERENCE = Variable.string("reference");
    public static final Variable<Classification> KIND = Variable.choice("kind", Classification.class);
    public static final Variable<TextMatch> TEXT_MATCHES = Variable.choice("textMatches", TextMatch.class);
    public static final Variable<String> SENT_BY = Variable.string("sentBy");
    public static final Variable<String> NOTE = Variable.string("note");
    public static final Variable<Upload> DOCUMENT = Variable.upload("document");
    /** The number of its entry in the ledger. */
    public static final Variable<Long> CORRESPONDENCE = Variable.number("correspondence");
    public static final Variable<Boolean> MATCHED = Variable.flag("matched");
    public static final Variable<Sender> SENDER = Variable.choice("sender", Sender.class);
    /** The participations that are ticked: business keys. */
    public static final Variable<List<String>> PARTICIPATIONS = Variable.several("participations");
    /** The other Member States of the campaign for which it is the same. */
    public static final Variable<List<String>> ALSO_STATES = Variable.someOf("alsoStates", ValueSet.MEMBER_STATES);
    /** The other campaigns that it answers too. */
    public static final Variable<List<String>> ALSO_CAMPAIGNS = Variable.several("alsoCampaigns");
    public static final Variable<Boolean> CLASSIFIED = Variable.flag("classified");
    public static final Variable<Classification> CLASSIFICATION = Variable.choice("classification", Classification.class);
    /** The number of the response that it was filed as. */
    public static final Variable<Long> FILED_RESPONSE = Variable.number("filedResponse");
    public static final Variable<Boolean> AT_WORK = Variable.flag("atWork");
    public static final Variable<Late> LATE = Variable.choice("late", Late.class);

    public static final class Messages {

        public static final String CORRESPONDENCE_READ = "CorrespondenceRead";
        public static final String SENDER_QUESTIONED = "SenderQuestioned";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String RESPONSE_HANDED_OVER = "Event_ResponseHandedOver";
        public static final String IDENTIFY_SENDER = "Task_IdentifySender";
        public static final String FILED_WITHOUT_ACTION = "Event_FiledWithoutAction";
        public static final String CLASSIFY_CORRESPONDENCE = "Task_ClassifyCorrespondence";
        public static final String HANDLE_LATE_RESPONSE = "Task_HandleLateResponse";
        public static final String PARTICIPATION_REOPENED = "Event_ParticipationReopened";
        public static final String LATE_RESPONSE_FILED = "Event_LateResponseFiled";

        private Nodes() {
        }
    }

    /** How something came in. Names for people: {@code medium.<NAME>}. */
    public enum Medium {
        PAPER,
        POUCH,
        PORTAL,
        TELEPHONE,
        MAIL
    }

    /**
     * What a person says something is: a kind of response that comes in, or that another sent it. Apart from the record's own
     * {@code ResponseKind}: a form cannot say what comes from within, and a response is never another's.
     */
    public enum Classification {
        SIGNED_COPY,
        TALKS,
        INTENTION,
        INTENTION_TAKEN_BACK,
        DECLINED,
        QUESTION,
        ADDRESS_CHANGE,
        WITHDRAWAL,
        ACKNOWLEDGEMENT,
        NOT_FOR_US,
        WRONG_SENDER
    }

    /** What whoever recorded a signed copy saw of its text. Names for people: {@code textMatch.<NAME>}. */
    public enum TextMatch {
        AS_SENT,
        ADDITIONS,
        DEVIATIONS,
        NOT_COMPARED
    }

    /** What a person says about who sent something. */
    public enum Sender {
        IDENTIFIED,
        NOT_FOR_THE_DESK
    }

    /** What becomes of a response to a participation that had ended. */
    public enum Late {
        /** The participation looks for it again; the note is not sent again, because the ledger has it. */
        REOPEN,
        /** It is kept, and nothing follows. */
        FILED
    }

    private IncomingCorrespondenceProcess() {
    }
}
