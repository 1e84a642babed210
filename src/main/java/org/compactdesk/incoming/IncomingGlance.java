package org.compactdesk.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** As much of an entry as a list shows, without the files that came with it: lists are long. */
@Table(schema = "desk", name = "correspondence")
record IncomingGlance(@Id Long id, LocalDate receivedOn, String sender, String subject, String note, String businessKey, IncomingItem.State state,
        Instant recordedAt) {

    Optional<BusinessKey> key() {
        return Optional.ofNullable(businessKey).map(BusinessKey::parse);
    }
}
