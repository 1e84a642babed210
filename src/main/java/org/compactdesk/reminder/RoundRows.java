package org.compactdesk.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface RoundRows extends Repository<Round, Long> {

    Round save(Round round);

    Optional<Round> findById(long id);

    /** In the order of opening. */
    List<Round> findByReferenceOrderById(String reference);

    @Modifying
    @Query("update desk.reminder_round set reviewed_by = :by where id = :round")
    void reviewed(long round, String by);

    @Modifying
    @Query("update desk.reminder_round set released_at = :now where id = :round")
    void released(long round, Instant now);

    @Modifying
    @Query("update desk.reminder_round set missed_at = :now where id = :round")
    void missed(long round, Instant now);
}
