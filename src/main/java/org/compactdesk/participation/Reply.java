package org.compactdesk.participation;

import java.time.Instant;

/**
 * What the Secretariat answers to a question.
 *
 * @param question  the response that asked
 * @param words     as the focal point typed them, without salutation or closing
 * @param writtenBy the user who wrote them
 */
public record Reply(long question, String words, String writtenBy, Instant writtenAt) {
}
