package org.compactdesk.negotiation;

import java.util.List;
import org.springframework.data.repository.Repository;

interface TalksEntries extends Repository<TalksEntry, Long> {

    List<TalksEntry> findByRoundOrderById(long round);
}
