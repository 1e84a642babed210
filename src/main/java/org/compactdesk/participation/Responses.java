package org.compactdesk.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.CurrentPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Responses wait here; messages only wake. Filing a response and looking for one both hold the participation's row, so that a
 * response filed between a look and the wait is never missed.
 */
@Component
@Transactional
public class Responses {

    private final ResponseRows rows;
    private final Participations participations;
    private final CurrentPerson person;
    private final JdbcClient database;
    private final Clock clock;

    Responses(ResponseRows rows, Participations participations, CurrentPerson person, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.participations = participations;
        this.person = person;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Files a response as unhandled.
     *
     * @param receivedOn     the day it reached the Secretariat, in New York
     * @param correspondence the entry in the ledger that it came with, or null
     * @param textMatches    for a signed copy: what was seen of its text; else null
     * @param documents      ids of stored documents
     */
    public Response file(BusinessKey key, ResponseKind kind, LocalDate receivedOn, Long correspondence, TextMatch textMatches,
            String note, List<String> documents) {
        participations.lock(key);
        return rows.save(new Response(null, participations.of(key).id(), kind, receivedOn, clock.instant(), person.id(),
                correspondence, textMatches, note, documents.stream().map(Response.Enclosed::new).toList(), null));
    }

    /** The first that waits; holds the participation until the transaction ends. */
    public Optional<Response> firstWaiting(BusinessKey key) {
        participations.lock(key);
        return rows.findFirstByParticipationAndHandledAtIsNullOrderById(participations.of(key).id());
    }

    @Transactional(readOnly = true)
    public Response of(long id) {
        return rows.findById(id).orElseThrow(() -> new IllegalArgumentException("No response " + id));
    }

    /** Everything that came in, handled or not, in the order of filing. */
    @Transactional(readOnly = true)
    public List<Response> of(BusinessKey key) {
        return rows.findByParticipationOrderById(participations.of(key).id());
    }

    /** Marks it handled, in the transaction of the branch that it started. */
    public void handled(long id) {
        database.sql("update desk.response set handled_at = :now where id = :id")
                .param("now", java.sql.Timestamp.from(clock.instant())).param("id", id).update();
    }
}
