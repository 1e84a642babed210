package org.compactdesk.instruction;

import java.time.Instant;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a clearing officer decided on what somebody wrote. */
@Table(schema = "desk", name = "writing_clearance")
record LetterClearance(@Id Long id, long writing, Clearance decision, String reason, String decidedBy, Instant decidedAt) {

    /** Public, because the forms' templates ask it. */
    public boolean isSentBack() {
        return decision == Clearance.SENT_BACK;
    }
}
