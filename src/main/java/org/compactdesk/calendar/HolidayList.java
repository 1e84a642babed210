package org.compactdesk.calendar;

import java.time.Instant;

/**
 * A list of holidays that somebody handed in.
 *
 * @param document the file as it was
 * @param reason   why, in that person's words
 */
record HolidayList(long id, String document, String reason, Instant recordedAt, String recordedBy) {
}
