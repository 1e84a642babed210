package org.compactdesk.signature;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CopyDecisionRows extends Repository<CopyDecision, Long> {

    List<CopyDecision> findByCopyOrderById(long copy);
}
