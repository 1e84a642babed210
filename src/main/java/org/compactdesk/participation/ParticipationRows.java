package org.compactdesk.participation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ParticipationRows extends Repository<Participation, Long> {

    Participation save(Participation participation);

    Optional<Participation> findById(long id);

    Optional<Participation> findByBusinessKey(String businessKey);

    List<Participation> findByReferenceOrderById(String reference);

    @Query("select reference from desk.participation group by reference order by max(id) desc")
    List<String> references();

    @Query("select id from desk.participation where business_key = :businessKey for update")
    Optional<Long> lock(String businessKey);

    @Modifying
    @Query("update desk.participation set at_work = :atWork where business_key = :businessKey")
    void setAtWork(String businessKey, boolean atWork);
}
