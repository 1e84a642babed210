package org.compactdesk.negotiation;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.TalksEntry.Kind;
import org.compactdesk.negotiation.TalksRound.Ending;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkEnded;
import org.compactdesk.process.BilateralNegotiationProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of talks: opened by what a Government sends, at rest while a signed copy is looked at, ended by a text, a decision or an event. */
@Component
@Transactional
public class Talks {

    private final Journal journal;
    private final TalksRounds rounds;
    private final TalksEntries entries;
    private final Participations participations;
    private final Responses responses;
    private final Processes processes;
    private final WorkingCalendar calendar;
    private final NegotiationSettings settings;
    private final CurrentPerson person;
    private final Clock clock;

    Talks(Journal journal, TalksRounds rounds, TalksEntries entries, Participations participations, Responses responses, Processes processes,
            WorkingCalendar calendar, NegotiationSettings settings, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rounds = rounds;
        this.entries = entries;
        this.participations = participations;
        this.responses = responses;
        this.processes = processes;
        this.calendar = calendar;
        this.settings = settings;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Takes in a proposal or the wish to talk that waits as a response: it joins the open round, or opens one.
     *
     * @return whether it opened one, so that its work has to begin
     */
    boolean take(BusinessKey key, long waiting) {
        participations.lock(key);
        Response response = responses.of(key, waiting);
        Optional<TalksRound> open = open(key);
        TalksRound round = open.orElseGet(() -> begin(key, response.as(TALKS_OPENED)));
        enter(round, Kind.DOCUMENT_RECEIVED, response.receivedOn(), response.recordedBy(), response.firstDocument(), response.note());
        response.documents().stream().skip(1).forEach(further ->
                enter(round, Kind.DOCUMENT_RECEIVED, response.receivedOn(), response.recordedBy(), further.document(), null));
        responses.handled(waiting);
        return open.isEmpty();
    }

    /**
     * Talks about a signed copy whose text differs: the open round goes on with it, or a round is opened, whose work begins once that
     * on the copy is over.
     *
     * @param by who decided so
     */
    public void goOnAbout(BusinessKey key, String document, String why, String by) {
        participations.lock(key);
        resume(key);
        TalksRound round = open(key).orElseGet(() ->
                begin(key, FactEntry.of(TALKS_OPENED, today()).document(document).note(why).recordedBy(by)));
        enter(round, Kind.DOCUMENT_RECEIVED, today(), by, document, why);
    }

    /** Whether a round is open that nobody is at work on. */
    boolean waitToBegin(BusinessKey key) {
        return takeUp(key).isPresent() && !processes.isOpen(BilateralNegotiationProcess.KEY, key.toString());
    }

    private TalksRound begin(BusinessKey key, FactEntry opening) {
        participations.add(key, opening).orRefuse();
        int number = rounds.findByBusinessKeyOrderByNumber(key.toString()).size() + 1;
        TalksRound round = rounds.save(new TalksRound(null, key.toString(), number, opening.happenedOn(), null, null));
        enter(round, Kind.OPENED, opening.happenedOn(), opening.recordedBy() == null ? person.id() : opening.recordedBy(), null, null);
        return round;
    }

    /** The open round, if there still is one; holds the participation until the transaction ends. */
    Optional<TalksRound> takeUp(BusinessKey key) {
        participations.lock(key);
        return open(key);
    }

    /** The open round, if there is one. */
    @Transactional(readOnly = true)
    Optional<TalksRound> open(BusinessKey key) {
        return rounds.findByBusinessKeyOrderByNumber(key.toString()).stream().filter(TalksRound::isOpen).findFirst();
    }

    /** @throws Rejection where it is no round with this Government: the number comes with a task, the key does not */
    @Transactional(readOnly = true)
    TalksRound of(BusinessKey key, long round) {
        return rounds.findById(round).filter(found -> found.key().equals(key)).orElseThrow(() -> new Rejection("negotiation.noRound"));
    }

    @Transactional(readOnly = true)
    List<TalksRound> all(BusinessKey key) {
        return rounds.findByBusinessKeyOrderByNumber(key.toString());
    }

    @Transactional(readOnly = true)
    List<TalksEntry> entries(long round) {
        return entries.findByRoundOrderById(round);
    }

    /** Lets open talks rest where they stand, while a signed copy is looked at. */
    public void suspend(BusinessKey key) {
        processes.suspend(BilateralNegotiationProcess.KEY, key.toString());
    }

    /** Lets them go on where they stood. */
    public void resume(BusinessKey key) {
        processes.resume(BilateralNegotiationProcess.KEY, key.toString());
    }

    /** Talks with a Government that withdrew, or should never have been addressed, are over. */
    @EventListener
    void end(WorkEnded over) {
        overtake(over.key());
    }

    /** Ends open talks because a signed copy was found in order: in the record, for their work is cut off where it stands. */
    public void overtake(BusinessKey key) {
        close(key, Ending.OVERTAKEN);
        processes.wake(ParticipationProcess.Messages.TALKS_OVERTAKEN, key.toString());
    }

    /** Ends the open round, if there is one, in the record. */
    void close(BusinessKey key, Ending ending) {
        open(key).ifPresent(round -> {
            participations.add(key, FactEntry.of(TALKS_ENDED, today())).orRefuse();
            enter(round, entryOf(ending), today(), null);
            rounds.save(round.closed(today(), ending));
        });
    }

    /** Whether nothing was recorded in the round for longer than talks may rest; noted, so that it is asked once for each rest. */
    boolean foundIdle(BusinessKey key, long id) {
        TalksRound round = of(key, id);
        List<TalksEntry> all = entries(id);
        TalksEntry last = all.get(all.size() - 1);
        boolean idle = round.isOpen() && last.kind() != Kind.FOUND_IDLE
                && calendar.between(Days.of(last.recordedAt()), today()) >= settings.idleAfter();
        if (idle) {
            enter(round, Kind.FOUND_IDLE, today(), null);
        }
        return idle;
    }

    void enter(TalksRound round, Kind kind, LocalDate day, String note) {
        enter(round, kind, day, person.id(), null, note);
    }

    void enter(TalksRound round, Kind kind, LocalDate day, String by, String document, String note) {
        journal.append(new TalksEntry(null, round.id(), kind, day, clock.instant(), by, document, note, null));
    }

    /** What goes to the mission in words of its own, once it is cleared. */
    void enter(TalksRound round, Kind kind, WordsByLanguage.Words words) {
        journal.append(new TalksEntry(null, round.id(), kind, today(), clock.instant(), person.id(), null, words.text(), words.language()));
    }

    private static Kind entryOf(Ending ending) {
        return switch (ending) {
            case TEXT_AGREED -> Kind.TEXT_AGREED;
            case NO_AGREEMENT -> Kind.ENDED;
            case OVERTAKEN -> Kind.OVERTAKEN;
        };
    }

    /** When a round that begins now is looked at: every day from tomorrow's opening on (ISO 8601 repetition). */
    String idleCycle() {
        return "R/" + today().plusDays(1).atTime(9, 0).atZone(Days.NEW_YORK).toInstant() + "/P1D";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
