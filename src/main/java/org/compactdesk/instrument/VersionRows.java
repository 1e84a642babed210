package org.compactdesk.instrument;

import java.util.List;
import org.springframework.data.repository.Repository;

interface VersionRows extends Repository<InstrumentVersion, Long> {

    List<InstrumentVersion> findByParticipationKeyOrderByNumber(String participationKey);

    int countByParticipationKey(String participationKey);
}
