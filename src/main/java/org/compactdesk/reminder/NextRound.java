package org.compactdesk.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The round that comes next.
 *
 * @param coversFrom the day up to which everything has been covered already
 * @param day        the day that the schedule names, possibly past
 * @param opensAt    when the round is laid before the focal point
 * @param releaseAt  when its letters go out, looked at or not
 */
record NextRound(LocalDate coversFrom, LocalDate day, Instant opensAt, Instant releaseAt) {
}
