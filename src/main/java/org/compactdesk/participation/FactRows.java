package org.compactdesk.participation;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface FactRows extends Repository<Fact, Long> {

    Fact save(Fact fact);

    List<Fact> findByParticipationOrderById(long participation);

    @Query("select f.* from desk.fact f join desk.participation p on p.id = f.participation where p.reference = :reference order by f.id")
    List<Fact> ofCampaign(String reference);
}
