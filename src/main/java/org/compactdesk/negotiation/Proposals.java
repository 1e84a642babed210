package org.compactdesk.negotiation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Proposals extends Repository<Proposal, Long> {

    Proposal save(Proposal proposal);

    Optional<Proposal> findById(long id);

    List<Proposal> findByRoundOrderByNumber(long round);
}
