package org.compactdesk.negotiation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ProposalRows extends Repository<Proposal, Long> {

    List<Proposal> findByRoundOrderByNumber(long round);
}
