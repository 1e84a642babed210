package org.compactdesk.campaign;

import java.time.LocalDate;

/**
 * The meeting at which signatures are recognized and intentions acknowledged.
 *
 * @param date its first day, in New York; signed copies count that arrived before it
 */
public record Meeting(String name, LocalDate date) {
}
