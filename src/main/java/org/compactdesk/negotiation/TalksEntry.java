package org.compactdesk.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that happened in a round of talks.
 *
 * @param happenedOn the day, in New York
 * @param document   the stored document that came with it, or null
 * @param note       what was said or decided, or null
 * @param language   in which the note is written where it goes to the mission, a tag of BCP 47; else null
 */
@Table(schema = "desk", name = "talks_entry")
record TalksEntry(@Id Long id, long round, Kind kind, LocalDate happenedOn, Instant recordedAt, String recordedBy, String document,
        String note, String language) {

    /** Messages for people: {@code talks.<NAME>}. */
    enum Kind {
        OPENED,
        DOCUMENT_RECEIVED,
        DISCUSSED,
        PROPOSED,
        REVIEWED_LEGALLY,
        TO_BE_ACCEPTED,
        TO_BE_COUNTERED,
        CLEARED,
        SENT_BACK,
        COUNTER_PROPOSED,
        ANSWERED,
        FOUND_IDLE,
        FOLLOWED_UP,
        BROKEN_OFF,
        TEXT_AGREED,
        ENDED,
        OVERTAKEN
    }
}
