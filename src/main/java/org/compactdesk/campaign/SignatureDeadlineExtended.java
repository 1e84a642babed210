package org.compactdesk.campaign;

import java.time.LocalDate;

/**
 * Published when an extended deadline is made known, after the new date stands in the record and before anything is woken;
 * possibly more than once for the same instruction.
 *
 * @param instruction tells several extensions of one campaign apart
 */
public record SignatureDeadlineExtended(String reference, LocalDate newDeadline, long instruction) {
}
