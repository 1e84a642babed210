package org.compactdesk.incoming;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The incoming half of the ledger. */
interface IncomingItemRows extends Repository<IncomingItem, Long> {

    IncomingItem save(IncomingItem arrival);

    Optional<IncomingItem> findById(long id);

    List<IncomingItem> findByIdIn(Collection<Long> ids);
}
