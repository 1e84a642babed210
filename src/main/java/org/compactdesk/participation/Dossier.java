package org.compactdesk.participation;

import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;

/** A participation with what is on record of it: read once a request and handed along to whoever shows a part of it. */
public record Dossier(Participation participation, History history) {

    public BusinessKey key() {
        return participation.key();
    }

    public Standing standing(LocalDate today) {
        return history.asOf(today).standing();
    }
}
