package org.compactdesk.incoming;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Processes;
import org.compactdesk.incoming.IncomingItem.State;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.FiledMailProcess;
import org.compactdesk.process.ReportJudgementProcess;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lists that a person looks through: what was filed without a task, one a day; the reports to be judged, one an hour. The first is there as
 * soon as there is something on it, and what comes within its day or hour joins it; what comes after somebody has looked waits for the end
 * of that time. The entries say what nobody has looked at, so that a start that was lost is made good at the next look.
 */
@Component
class MailReviews {

    /** A list's kind. */
    enum Kind {
        FILED(ChronoUnit.DAYS, FiledMailProcess.KEY, FiledMailProcess.Messages.MAIL_FILED, State.AUTOMATIC_REPLY, State.OWN_LETTER),
        REPORTS(ChronoUnit.HOURS, ReportJudgementProcess.KEY, ReportJudgementProcess.Messages.REPORT_TO_JUDGE, State.REPORT_TO_JUDGE);

        private final ChronoUnit time;
        private final String process;
        private final String message;
        private final Set<State> states;

        Kind(ChronoUnit time, String process, String message, State... states) {
            this.time = time;
            this.process = process;
            this.message = message;
            this.states = Set.of(states);
        }

        private ZonedDateTime begin(Instant moment) {
            return moment.atZone(Days.NEW_YORK).truncatedTo(time);
        }

        /** What the list goes by: "Filed on 2 August 2017". */
        String name(Instant begin) {
            return Messages.of("review." + this, this == FILED ? Days.read(Days.of(begin)) : Days.read(begin));
        }
    }

    private final IncomingItemRows rows;
    private final IncomingGlanceRows glances;
    private final Processes processes;
    private final ConflictRetry tries;
    private final CurrentPerson person;
    private final Clock clock;
    private final Runnable look = this::openAll;

    MailReviews(IncomingItemRows rows, IncomingGlanceRows glances, Processes processes, ConflictRetry tries, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.glances = glances;
        this.processes = processes;
        this.tries = tries;
        this.person = person;
        this.clock = clock;
    }

    void openAfterCommit() {
        ConflictRetry.afterCommit(look);
    }

    @EventListener(ApplicationReadyEvent.class)
    void openAll() {
        Stream.of(Kind.values()).forEach(kind -> waiting(kind).stream().map(entry -> kind.begin(entry.recordedAt())).distinct()
                .forEach(begin -> tries.run("Opening a list of " + kind, status -> open(kind, begin))));
    }

    private void open(Kind kind, ZonedDateTime begin) {
        String name = kind.name(begin.toInstant());
        if (!processes.isOpen(kind.process, name)) {
            Instant end = begin.plus(1, kind.time).toInstant();
            processes.startByMessage(kind.message, name, Map.of(FiledMailProcess.BEGIN.name(), begin.toEpochSecond(),
                    FiledMailProcess.LIST_DUE_AT.name(), FiledMailProcess.LIST_DUE_AT.raw(isLookedThrough(kind, begin, end) ? end : clock.instant())));
        }
    }

    private boolean isLookedThrough(Kind kind, ZonedDateTime begin, Instant end) {
        OffsetDateTime from = begin.toOffsetDateTime();
        OffsetDateTime to = end.atOffset(ZoneOffset.UTC);
        return (kind == Kind.REPORTS ? rows.judged(from, to) : rows.lookedThrough(from, to)) > 0;
    }

    /** What stands on a list. @param begin in seconds of the epoch */
    List<IncomingGlance> on(Kind kind, long begin) {
        return waiting(kind).stream().filter(entry -> kind.begin(entry.recordedAt()).toEpochSecond() == begin).toList();
    }

    /** Somebody has looked at it. What came to the list meanwhile has its own. */
    void reviewed(long entry) {
        rows.reviewed(entry, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), person.id());
        openAfterCommit();
    }

    private List<IncomingGlance> waiting(Kind kind) {
        return glances.toReview(names(kind.states));
    }

    private static Set<String> names(Set<State> states) {
        return states.stream().map(State::name).collect(Collectors.toSet());
    }
}
