package org.compactdesk.campaign;

import java.time.LocalDate;

/**
 * Published when another date of the meeting is made known, after it stands in the record and before anything is woken; possibly more
 * than once for the same instruction.
 *
 * @param instruction tells several moves of one meeting apart
 */
public record MeetingMoved(String reference, LocalDate newDate, long instruction) {
}
