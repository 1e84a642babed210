package org.compactdesk.participation;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the Secretariat answers to a question.
 *
 * @param question  the response that asked
 * @param words     as the focal point typed them, without salutation or closing
 * @param language  in which they are written, a tag of BCP 47
 * @param writtenBy the user who wrote them
 */
@Table(schema = "desk", name = "reply")
public record Reply(@Id long question, String words, String language, String writtenBy, Instant writtenAt) {
}
