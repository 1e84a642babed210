package org.compactdesk.process;

import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** Participation: one Member State in one campaign. */
public final class ParticipationProcess {

    public static final String KEY = "Participation";
    public static final String VERSION_TAG = "1.0";

    /** Whether the dispatch of the note is stopped; for the gateway behind the step that asks. */
    public static final Variable<Boolean> DISPATCH_STOPPED = Variable.flag("dispatchStopped");
    /** Which branch what waits takes. */
    public static final Variable<WhatWaits> RESPONSE = Variable.choice("response", WhatWaits.class);
    /** The response that a branch of the main way is at work on. */
    public static final Variable<Long> IN_HAND = Variable.number("responseId");
    /** Whether the signed copy in hand begins an examination; else one is under way and turns to it. */
    public static final Variable<Boolean> BEGINS_EXAMINATION = Variable.flag("beginsExamination");
    /** Whether a round of talks begins; else one is under way, or none is wanted. */
    public static final Variable<Boolean> BEGINS_TALKS = Variable.flag("beginsTalks");
    /** When talks are looked at for whether they rest too long (ISO 8601 repetition). */
    public static final Variable<String> IDLE_CYCLE = Variable.string("idleCycle");
    /** The response that asks, where it is being answered. */
    public static final Variable<Long> QUESTION = Variable.number("question");
    /** The fact that it was asked. */
    public static final Variable<Long> QUESTION_ASKED = Variable.number("questionAsked");
    /** What the form AnswerQuestion sends, in a field for each language. */
    public static final Variable<Upload> ANSWER = Variable.upload("answer");

    private ParticipationProcess() {
    }

    /** What its instances wait for. */
    public static final class Messages {

        public static final String DISPATCH_RESUMED = "DispatchResumed";
        public static final String RESPONSE_FILED = "ResponseFiled";
        public static final String LETTER_RELEASED = "LetterReleased";
        public static final String TALKS_OVERTAKEN = "TalksOvertaken";
        public static final String PARTICIPATION_OVER = "ParticipationOver";

        private Messages() {
        }
    }

    /** What its main way throws, for work that goes on beside it. */
    public static final class Escalations {

        public static final String QUESTION_TO_ANSWER = "QuestionToAnswer";
        public static final String COPY_TO_EXAMINE = "CopyToExamine";
        public static final String TALKS_TO_HOLD = "TalksToHold";

        private Escalations() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String CHECK_DISPATCH = "Task_CheckDispatch";
        public static final String DISPATCH_RESUMED = "Event_DispatchResumed";
        public static final String OPEN_TO_RESPONSES = "Event_OpenToResponses";
        public static final String COMPACT_CONCLUDED = "Event_CompactConcluded";
        public static final String WITHDRAWN = "Event_Withdrawn";
        public static final String CLOSED_STILL_OPEN = "Event_ClosedStillOpen";
        public static final String SIGN_AND_RETURN = "Call_SignAndReturn";
        public static final String PASSED_TO_TALKS = "Event_PassedToTalks";
        public static final String TALKS_OVER = "Event_TalksOver";
        public static final String TALKS_OVERTAKEN = "Event_TalksOvertaken";
        public static final String PARTICIPATION_OVER = "Event_ParticipationOver";
        public static final String ANSWER_QUESTION = "Task_AnswerQuestion";

        private Nodes() {
        }
    }

    /** What the main way may find. */
    public enum WhatWaits {
        SIGNED_COPY,
        TALKS,
        INTENTION,
        DECLINED,
        ACKNOWLEDGEMENT,
        QUESTION,
        ADDRESS_CHANGE,
        NOT_FOR_US,
        WITHDRAWAL,
        CONCLUDED,
        CLOSED,
        NOTHING
    }
}
