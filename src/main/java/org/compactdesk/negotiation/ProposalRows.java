package org.compactdesk.negotiation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProposalRows extends Repository<Proposal, Long> {

    Proposal save(Proposal proposal);

    List<Proposal> findByRoundOrderByNumber(long round);
}
