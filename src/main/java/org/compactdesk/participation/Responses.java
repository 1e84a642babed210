package org.compactdesk.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
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
    private final Clock clock;

    Responses(ResponseRows rows, Participations participations, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.participations = participations;
        this.person = person;
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
        return file(key, kind, receivedOn, correspondence, textMatches, note, documents, person.id());
    }

    /** Files what staff say by instruction, in the name of whoever gave it. */
    public Response instructed(BusinessKey key, ResponseKind kind, LocalDate day, String reason, String givenBy) {
        return file(key, kind, day, null, null, reason, List.of(), givenBy);
    }

    private Response file(BusinessKey key, ResponseKind kind, LocalDate receivedOn, Long correspondence, TextMatch textMatches,
            String note, List<String> documents, String recordedBy) {
        return rows.save(new Response(null, participations.lock(key).id(), kind, receivedOn, clock.instant(), recordedBy,
                correspondence, textMatches, note, documents.stream().map(Response.Enclosed::new).toList(), null));
    }

    /** The first that waits; holds the participation until the transaction ends. */
    public Optional<Response> firstWaiting(BusinessKey key) {
        return waiting(participations.lock(key)).stream().findFirst();
    }

    /**
     * What an instance finds at its waiting place. What comes from the Government goes first; only when nothing else waits an end
     * is found, and then nobody is at work any more from this very look on: what is filed behind it is late.
     */
    Optional<Response> next(BusinessKey key) {
        Optional<Response> first = firstWaiting(key);
        first.filter(response -> response.kind().ends()).ifPresent(end -> {
            waiting(participations.of(key)).forEach(response -> handled(response.id()));
            participations.setAtWork(key, false);
        });
        return first;
    }

    /** Turns a response into the fact that it reports and marks it handled. */
    Fact settle(BusinessKey key, long id, FactKind kind) {
        Fact fact = participations.added(key, of(key, id).as(kind));
        handled(id);
        return fact;
    }

    /** That the note was received; what is received after a copy went back is that copy, which whoever waits for its receipt is shown. */
    void settleAcknowledgement(BusinessKey key, long id) {
        if (isOfReturnedCopy(participations.history(key), of(key, id))) {
            handled(id);
        } else {
            settle(key, id, FactKind.ACKNOWLEDGED);
        }
    }

    /** What a mission said that it received since a copy went back to it, the newest first. */
    @Transactional(readOnly = true)
    public List<Response> receiptsOfReturnedCopy(Dossier dossier) {
        return of(dossier.participation()).stream()
                .filter(response -> response.kind() == ResponseKind.ACKNOWLEDGEMENT && isOfReturnedCopy(dossier.history(), response))
                .sorted(Comparator.comparing(Response::id).reversed()).toList();
    }

    private static boolean isOfReturnedCopy(History history, Response response) {
        return history.last(FactKind.RETURNED_TO_GOVERNMENT)
                .filter(returned -> !response.receivedOn().isBefore(returned.happenedOn())).isPresent();
    }

    /** The fact of a withdrawal, once however often it is reported. */
    void withdraw(BusinessKey key, long id) {
        if (participations.standing(key) != Standing.WITHDRAWN) {
            participations.add(key, of(key, id).as(FactKind.WITHDRAWN)).orRefuse();
        }
        handled(id);
    }

    /** The fact of an intention, announced or taken back. */
    void settleIntention(BusinessKey key, long id) {
        if (of(key, id).kind() == ResponseKind.INTENTION_TAKEN_BACK) {
            takeBack(key, id);
        } else {
            settle(key, id, FactKind.INTENTION_ANNOUNCED);
        }
    }

    /** Where an intention stands: what waited before this response may have come to the same. */
    private void takeBack(BusinessKey key, long id) {
        FactEntry takenBack = of(key, id).as(FactKind.INTENTION_TAKEN_BACK);
        participations.lock(key);
        if (!participations.check(key, takenBack).isRefused()) {
            participations.add(key, takenBack).orRefuse();
        }
        handled(id);
    }

    /**
     * Ends the work of an instance that goes without looking again.
     *
     * @return the entries in the ledger of the responses that still wait, which are a person's to handle now
     */
    List<Long> leave(BusinessKey key) {
        participations.setAtWork(key, false);
        List<Response> left = waiting(participations.of(key));
        left.stream().filter(response -> response.correspondence() == null).forEach(response -> handled(response.id()));
        return left.stream().map(Response::correspondence).filter(Objects::nonNull).toList();
    }

    /** Whether a response that was filed will be found: it was already, or an instance still looks. */
    public boolean isLookedAfter(BusinessKey key, long id) {
        return participations.lock(key).atWork() || of(key, id).handledAt() != null;
    }

    /** Whether the work ended with the compact filed and returned. */
    @Transactional(readOnly = true)
    public boolean endedInConclusion(BusinessKey key) {
        return of(key).stream().anyMatch(response -> response.kind() == ResponseKind.CONCLUDED);
    }

    /** The response that an entry in the ledger was filed as for this participation, the last one where there were several. */
    @Transactional(readOnly = true)
    public Optional<Response> filedFrom(long correspondence, BusinessKey key) {
        return of(key).stream().filter(response -> Objects.equals(response.correspondence(), correspondence))
                .reduce((earlier, later) -> later);
    }

    /** @throws Rejection where it is no response of this Member State: the number may come with a task, the key does not */
    @Transactional(readOnly = true)
    public Response of(BusinessKey key, long id) {
        return of(participations.of(key), id);
    }

    /** As {@link #of(BusinessKey, long)}, where the participation is at hand. */
    @Transactional(readOnly = true)
    public Response of(Participation participation, long id) {
        return rows.findById(id).filter(found -> found.participation() == participation.id()).orElseThrow(() -> new Rejection("record.noResponse"));
    }

    /** Everything that came in, handled or not, in the order of filing. */
    @Transactional(readOnly = true)
    public List<Response> of(BusinessKey key) {
        return of(participations.of(key));
    }

    /** As {@link #of(BusinessKey)}, where the participation is at hand. */
    @Transactional(readOnly = true)
    public List<Response> of(Participation participation) {
        return rows.findByParticipationOrderById(participation.id());
    }

    /** Marks it handled, in the transaction of the branch that it started. */
    public void handled(long id) {
        rows.handled(id, clock.instant());
    }

    private List<Response> waiting(Participation participation) {
        return rows.findByParticipationOrderById(participation.id()).stream().filter(response -> response.handledAt() == null)
                .sorted(Comparator.comparing(response -> response.kind().ends())).toList();
    }
}
