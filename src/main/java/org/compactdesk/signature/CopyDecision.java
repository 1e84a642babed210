package org.compactdesk.signature;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody decided about a copy on its way.
 *
 * @param subject  what was to be decided, which is the first part of the message {@code decision.<subject>.<decision>}
 * @param decision the name of the decision
 * @param reason   in that person's words, or null
 * @param language in which the reason is written where the Government reads it, a tag of BCP 47; else null
 */
@Table(schema = "desk", name = "copy_decision")
record CopyDecision(@Id Long id, long copy, Subject subject, String decision, String reason, String language, String decidedBy, Instant decidedAt) {

    enum Subject {
        ADDITIONS,
        DEVIATION,
        COUNTERSIGNATURE,
        ATTENTION,
        RESOLUTION,
        FURTHER_COPY;

        boolean isAboutTheText() {
            return this == ADDITIONS || this == DEVIATION;
        }
    }
}
