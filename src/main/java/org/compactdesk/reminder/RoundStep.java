package org.compactdesk.reminder;

import java.time.Instant;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;

/** What the campaign's loop and the steps of ReminderRound read and write. */
final class RoundStep {

    static final Variable<Boolean> CAMPAIGN_CLOSED = Variable.flag("campaignClosed");
    static final Variable<Instant> NEXT_ROUND_AT = Variable.instant("nextRoundAt");
    static final Variable<Boolean> ROUND_DUE = Variable.flag("roundDue");
    static final Variable<Long> ROUND = Variable.number("round");
    static final Variable<Boolean> ANYONE_DUE = Variable.flag("anyoneDue");
    static final Variable<Instant> RELEASE_AT = Variable.instant("releaseAt");
    /** A JSON list of id (the ISO3 code) and reason. */
    static final Variable<Upload> TAKEN_OFF = Variable.upload("takenOff");

    private RoundStep() {
    }
}
