package org.compactdesk.incoming;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The incoming half of the ledger. */
public interface IncomingItemRows extends Repository<IncomingItem, Long> {

    IncomingItem save(IncomingItem arrival);

    /** Takes down what has become known of an entry; the rest of it, and the files that came with it, stay as they are. */
    default void know(IncomingItem arrival) {
        know(arrival.id(), arrival.receivedOn(), arrival.saidByServer(), arrival.iso3(), arrival.reference(), arrival.kind(), arrival.textMatches(),
                arrival.businessKey(), arrival.state());
    }

    @Modifying
    @Query("""
            update desk.correspondence set received_on = :receivedOn, said_by_server = :saidByServer, iso3 = :iso3, reference = :reference, kind = :kind, text_matches = :textMatches,
                business_key = :businessKey, state = :state
            where id = :id""")
    void know(long id, LocalDate receivedOn, LocalDate saidByServer, String iso3, String reference, ResponseKind kind, TextMatch textMatches,
            String businessKey, IncomingItem.State state);

    /** How many reports of what was recorded from then to before then somebody has judged. */
    @Query("""
            select count(*) from desk.correspondence c where c.reviewed_at is not null and c.recorded_at >= :from and c.recorded_at < :to
                and exists (select 1 from desk.named_failure n where n.correspondence = c.id)""")
    long judged(OffsetDateTime from, OffsetDateTime to);

    /** How much of what was filed, of what was recorded from then to before then, somebody has looked through. */
    @Query("""
            select count(*) from desk.correspondence c where c.reviewed_at is not null and c.recorded_at >= :from and c.recorded_at < :to
                and not exists (select 1 from desk.named_failure n where n.correspondence = c.id)""")
    long lookedThrough(OffsetDateTime from, OffsetDateTime to);

    @Modifying
    @Query("update desk.correspondence set reviewed_at = :at, reviewed_by = :by where id = :id")
    void reviewed(long id, OffsetDateTime at, String by);

    /** Its parts for further participations. */
    List<IncomingItem> findByPartOf(long entry);

    Optional<IncomingItem> findById(long id);

    List<IncomingItem> findByIdIn(Collection<Long> ids);
}
