package org.compactdesk.process;

import java.time.LocalDate;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** BilateralNegotiation: one round of talks, called by Participation. */
public final class BilateralNegotiationProcess {

    public static final String KEY = "BilateralNegotiation";
    public static final String VERSION_TAG = "1.0";

    /** The round of talks that the instance is. */
    public static final Variable<Long> ROUND = Variable.number("round");
    public static final Variable<Boolean> ROUND_OPEN = Variable.flag("roundOpen");
    public static final Variable<ProposalOnTable> PROPOSAL = Variable.choice("proposal", ProposalOnTable.class);
    /** The weightiest change on the table, which the decision table LegalReview is asked about. */
    public static final Variable<Change> CHANGE = Variable.choice("change", Change.class);
    /** What that table answers. */
    public static final Variable<Boolean> LEGAL_REVIEW = Variable.flag("legalReview");
    public static final Variable<Decision> DECISION = Variable.choice("decision", Decision.class);
    public static final Variable<ProposalClearance> CLEARANCE = Variable.choice("proposalClearance", ProposalClearance.class);
    /** The number of the version that was frozen: a later one is not what was agreed. */
    public static final Variable<Long> AGREED_VERSION = Variable.number("agreedVersion");
    public static final Variable<Answer> ANSWER = Variable.choice("answer", Answer.class);
    public static final Variable<Boolean> IDLE = Variable.flag("idle");

    // What only the step behind a form reads
    public static final Variable<LocalDate> TALKED_ON = Variable.date("talkedOn");
    public static final Variable<LocalDate> ANSWERED_ON = Variable.date("answeredOn");
    public static final Variable<Upload> PAPER = Variable.upload("paper");
    public static final Variable<String> ACCOUNT = Variable.string("account");
    public static final Variable<Upload> WORDINGS = Variable.upload("wordings");
    public static final Variable<Upload> COMMITMENTS = Variable.upload("commitments");
    public static final Variable<Upload> ADDITIONS = Variable.upload("additions");
    public static final Variable<String> OPINION = Variable.string("opinion", 3900);
    /** What the letter with a counter-proposal says, in a field for each language. */
    public static final Variable<String> WORDS = Variable.string("words", 3900);
    public static final Variable<Boolean> CLEARED = Variable.flag("cleared");
    public static final Variable<String> REMARK = Variable.string("remark");
    public static final Variable<String> FOLLOW_UP = Variable.string("followUp");

    private BilateralNegotiationProcess() {
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String ROUND_OVER = "Event_RoundOver";
        public static final String RECORD_PROPOSAL = "Task_RecordProposal";
        public static final String REVIEW_LEGALLY = "Task_ReviewLegally";
        public static final String DECIDE_ON_PROPOSAL = "Task_DecideOnProposal";
        public static final String CLEAR_PROPOSAL = "Task_ClearProposal";
        public static final String TEXT_AGREED = "Event_TextAgreed";
        public static final String TALKS_ENDED = "Event_TalksEnded";
        public static final String FOLLOW_UP_IDLE_TALKS = "Task_FollowUpIdleTalks";

        private Nodes() {
        }
    }

    /** What came of a contact with the mission. */
    public enum ProposalOnTable {
        PROPOSED,
        DISCUSSED,
        ENDED
    }

    /** The kinds of change that the decision table knows, from the lightest to the weightiest. */
    public enum Change {
        ADDITION,
        WORDING,
        DELETION,
        NEW_UNDERTAKING_OF_THE_UNITED_NATIONS
    }

    /** What the focal point makes of a proposal. */
    public enum Decision {
        ACCEPT,
        COUNTER,
        NO_AGREEMENT
    }

    /** What is cleared, or that it goes back. */
    public enum ProposalClearance {
        AGREED_TEXT,
        COUNTER_PROPOSAL,
        SENT_BACK
    }

    /** How a Government answered a counter-proposal. */
    public enum Answer {
        ACCEPTED,
        NEW_PROPOSAL,
        NO_AGREEMENT
    }
}
