package org.compactdesk.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The round that comes next.
 *
 * @param coversFrom the day up to which everything has been covered already
 * @param day        the day that the schedule names, possibly past
 * @param opensAt    when the round is laid before the focal point
 * @param releaseAt  when its letters go out, looked at or not
 * @param missed     the days of the schedule that this one round stands for, because their hour has gone by
 */
record NextRound(LocalDate coversFrom, LocalDate day, Instant opensAt, Instant releaseAt, List<LocalDate> missed) {
}
