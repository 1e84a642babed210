package org.compactdesk.participation;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the Secretariat answers to a question.
 *
 * @param question  the response that asked
 * @param words     as the focal point typed them, without salutation or closing
 * @param writtenBy the user who wrote them
 */
@Table(schema = "desk", name = "reply")
public record Reply(@Id long question, String words, String writtenBy, Instant writtenAt) {
}
