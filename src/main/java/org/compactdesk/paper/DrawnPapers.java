package org.compactdesk.paper;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The two papers of one addressee as they were drawn and read back.
 *
 * @param registration the fact of the registration that they were drawn after
 * @param drawnFrom SHA-256 of the words that they were drawn from
 * @param note      id of the stored note verbale
 * @param annex     id of the stored compact
 * @param faults    why they cannot go out, as sentences; null where they are in order
 */
@Table(schema = "desk", name = "drawn_papers")
public record DrawnPapers(@Id Long id, long campaign, long registration, String iso3, String drawnFrom, String note, int notePages, String annex, int annexPages,
                          String faults, Instant drawnAt) {

    boolean isRefused() {
        return faults != null;
    }
}
