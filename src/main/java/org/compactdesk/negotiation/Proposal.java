package org.compactdesk.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A text on the table, as changes to the text last sent to that Member State.
 *
 * @param number 1, 2, 3 … within the round, both parties counted together
 * @param dated  the day it was received or drafted, in New York
 */
@Table(schema = "desk", name = "proposal")
record Proposal(@Id Long id, long round, int number, Party party, LocalDate dated, Instant recordedAt, String recordedBy,
        @MappedCollection(idColumn = "proposal", keyColumn = "position") List<ClauseChange> changes) {

    /** Whose proposal. Messages for people: {@code party.<NAME>}. */
    enum Party {
        GOVERNMENT,
        SECRETARIAT
    }

    Proposal {
        changes = List.copyOf(changes);
    }
}
