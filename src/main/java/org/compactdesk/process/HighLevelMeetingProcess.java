package org.compactdesk.process;

import java.time.Instant;
import java.util.List;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;

/** HighLevelMeeting: the meeting of a campaign. */
public final class HighLevelMeetingProcess {

    public static final String KEY = "HighLevelMeeting";
    public static final String VERSION_TAG = "1.0";

    public static final Variable<Boolean> MEETING_CANCELLED = Variable.flag("meetingCancelled");
    public static final Variable<Instant> SETTLE_AT = Variable.instant("settleAt");
    public static final Variable<Instant> MEETING_AT = Variable.instant("meetingAt");
    public static final Variable<String> REMARK = Variable.string("remark");
    /** ISO 3166-1 alpha-3 codes of those that are recognized although nobody has checked their signed copy yet. */
    public static final Variable<List<String>> RECOGNIZED = Variable.someOf("recognized", ValueSet.MEMBER_STATES);
    /** ISO 3166-1 alpha-3 codes. */
    public static final Variable<List<String>> ANNOUNCED = Variable.someOf("announced", ValueSet.MEMBER_STATES);

    public static final class Messages {

        public static final String MEETING_MOVED = "MeetingMoved";

        private Messages() {
        }
    }

    /** Where its way is looked at. */
    public static final class Nodes {

        public static final String MEETING_CANCELLED = "Event_MeetingCancelled";
        public static final String TIME_TO_SETTLE = "Event_TimeToSettle";
        public static final String SETTLE_RECOGNITION_LIST = "Task_SettleRecognitionList";
        public static final String RECORD_ANNOUNCEMENTS = "Task_RecordAnnouncements";
        public static final String LISTS_FROZEN = "Event_ListsFrozen";
        public static final String NO_MEETING = "Event_NoMeeting";
        public static final String MEETING_FOLLOWED_UP = "Event_MeetingFollowedUp";

        private Nodes() {
        }
    }

    private HighLevelMeetingProcess() {
    }
}
