package org.compactdesk.incoming;

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
        know(arrival.id(), arrival.iso3(), arrival.reference(), arrival.kind(), arrival.textMatches(), arrival.businessKey(), arrival.state());
    }

    @Modifying
    @Query("""
            update desk.correspondence set iso3 = :iso3, reference = :reference, kind = :kind, text_matches = :textMatches,
                business_key = :businessKey, state = :state
            where id = :id""")
    void know(long id, String iso3, String reference, ResponseKind kind, TextMatch textMatches, String businessKey, IncomingItem.State state);

    Optional<IncomingItem> findById(long id);

    List<IncomingItem> findByIdIn(Collection<Long> ids);

    List<IncomingItem> findByStateIn(Collection<IncomingItem.State> states);
}
