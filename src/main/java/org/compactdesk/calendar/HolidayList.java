package org.compactdesk.calendar;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A list of holidays that somebody handed in.
 *
 * @param document the file as it was
 * @param reason   why, in that person's words
 */
@Table(schema = "desk", name = "holiday_list")
record HolidayList(@Id Long id, String document, String reason, Instant recordedAt, String recordedBy) {
}
