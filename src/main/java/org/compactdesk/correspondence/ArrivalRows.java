package org.compactdesk.correspondence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The incoming half of the ledger. */
interface ArrivalRows extends Repository<Arrival, Long> {

    Arrival save(Arrival arrival);

    Optional<Arrival> findById(long id);

    List<Arrival> findByIdIn(Collection<Long> ids);
}
