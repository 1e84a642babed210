package org.compactdesk.record;

/**
 * Whom missions answer and ask.
 *
 * @param name  a role or a name as it stands in the note verbale
 * @param email the address that replies go to
 * @param phone a telephone number, or null
 */
public record FocalPoint(String name, String email, String phone) {
}
