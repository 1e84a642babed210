package org.compactdesk.participation;

import java.time.Instant;
import java.time.LocalDate;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One Member State's way through one campaign. What is known of it stands in its facts; this row is what they hang on, and what
 * everybody locks who files a response or looks for one.
 *
 * @param noteDate the date of the note verbale; nothing can have happened before it
 * @param atWork   whether an instance still looks for responses
 */
@Table(schema = "desk", name = "participation")
public record Participation(@Id Long id, String businessKey, String reference, String iso3, LocalDate noteDate, Instant openedAt,
        boolean atWork) {

    public BusinessKey key() {
        return new BusinessKey(reference, iso3);
    }
}
