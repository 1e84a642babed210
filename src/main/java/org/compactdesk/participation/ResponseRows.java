package org.compactdesk.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface ResponseRows extends Repository<Response, Long> {

    Response save(Response response);

    Optional<Response> findById(long id);

    @Query("select * from desk.response where participation = :participation order by id")
    List<Response> findByParticipationOrderById(long participation);

    @Modifying
    @Query("update desk.response set handled_at = :now where id = :id")
    void handled(long id, Instant now);
}
