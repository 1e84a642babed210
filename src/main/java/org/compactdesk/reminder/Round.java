package org.compactdesk.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One round of reminders. Days of the schedule after {@code coversFrom}, up to and with {@code coversUntil}, are its own: more than
 * one where the desk was down.
 *
 * @param reviewedBy who looked the list over, or null
 * @param releasedAt when its letters went into the ledger, or null
 * @param missedAt   when it was found to have missed its hour, so that another round stands for it, or null
 */
@Table(schema = "desk", name = "reminder_round")
record Round(@Id Long id, String reference, LocalDate coversFrom, LocalDate coversUntil, Instant openedAt, Instant releaseAt,
        String reviewedBy, Instant releasedAt, Instant missedAt) {

    static Round opened(String reference, NextRound next, LocalDate until, Instant releaseAt, Instant now) {
        return new Round(null, reference, next.coversFrom(), until, now, releaseAt, null, null, null);
    }

    /** What tells its letters apart from those of other rounds in the ledger. */
    String occurrence() {
        return "round-" + id;
    }

    boolean isMissed() {
        return missedAt != null;
    }

    /** Whether a person or a job may still work on it. */
    boolean isOpen() {
        return releasedAt == null && !isMissed();
    }
}
