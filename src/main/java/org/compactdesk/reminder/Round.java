package org.compactdesk.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One round of reminders. Days of the schedule after {@code coversFrom}, up to and with {@code coversUntil}, are its own: more than
 * one where the desk was down.
 *
 * @param reviewedBy who looked the list over, or null
 * @param releasedAt when its letters went into the ledger, or null
 * @param missedAt   when it was found to have missed its hour, so that another round stands for it, or null
 */
record Round(long id, String reference, LocalDate coversFrom, LocalDate coversUntil, Instant openedAt, Instant releaseAt,
        String reviewedBy, Instant releasedAt, Instant missedAt) {

    /** What tells its letters apart from those of other rounds in the ledger. */
    String occurrence() {
        return "round-" + id;
    }

    public boolean isMissed() {
        return missedAt != null;
    }

    /** Whether a person or a job may still work on it. */
    boolean isOpen() {
        return releasedAt == null && !isMissed();
    }
}
