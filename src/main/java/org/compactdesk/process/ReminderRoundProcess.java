package org.compactdesk.process;

import java.time.Instant;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** ReminderRound: one round of reminders of a campaign. */
public final class ReminderRoundProcess {

    public static final String KEY = "ReminderRound";
    public static final String VERSION_TAG = "1.0";

    /** The round's number, handed over by the campaign. */
    public static final Variable<Long> ROUND = Variable.number("round");
    public static final Variable<Boolean> ANYONE_DUE = Variable.flag("anyoneDue");
    public static final Variable<Instant> RELEASE_AT = Variable.instant("releaseAt");
    /** A JSON list of id (the ISO 3166-1 alpha-3 code) and reason. */
    public static final Variable<Upload> TAKEN_OFF = Variable.upload("takenOff");

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String REVIEW_REMINDER_ROUND = "Task_ReviewReminderRound";
        public static final String ROUND_RELEASED = "Event_RoundReleased";
        public static final String NOBODY_DUE = "Event_NobodyDue";

        private Nodes() {
        }
    }

    private ReminderRoundProcess() {
    }
}
