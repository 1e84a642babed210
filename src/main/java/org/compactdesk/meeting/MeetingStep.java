package org.compactdesk.meeting;

import java.time.Instant;
import org.compactdesk.engine.Variable;

/** What the steps of HighLevelMeeting read and write. */
final class MeetingStep {

    static final Variable<Boolean> MEETING_CANCELLED = Variable.flag("meetingCancelled");
    static final Variable<Instant> SETTLE_AT = Variable.instant("settleAt");
    static final Variable<Instant> MEETING_AT = Variable.instant("meetingAt");
    static final Variable<String> REMARK = Variable.string("remark");
    /** ISO3 codes, comma between. */
    static final Variable<String> ANNOUNCED = Variable.string("announced");

    private MeetingStep() {
    }
}
