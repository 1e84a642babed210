package org.compactdesk.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.FailedJobs;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.MailServer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * A mail server that cannot be reached. Each letter is tried again at its own growing intervals; the first that gets through wakes the
 * others, and so does the server itself, which is looked for meanwhile. What the server has begun to talk about is not woken: it may be
 * that very letter.
 */
@Component
class MailOutage {

    private final Ledger ledger;
    private final MailServer server;
    private final FailedJobs jobs;
    private final ConflictRetry tries;
    private final DeliverySettings settings;
    private final TaskScheduler scheduler;
    /** Spares every other letter the question. */
    private final AtomicBoolean away = new AtomicBoolean(true);
    private final Runnable begin = () -> away.set(true);
    private final Runnable wake = this::wake;

    MailOutage(Ledger ledger, MailServer server, FailedJobs jobs, ConflictRetry tries, DeliverySettings settings, TaskScheduler scheduler) {
        this.ledger = ledger;
        this.server = server;
        this.jobs = jobs;
        this.tries = tries;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(this::look, settings.every());
    }

    @EventListener(MailServer.Away.class)
    void begins() {
        ConflictRetry.afterCommit(begin);
    }

    @EventListener(Letters.Settled.class)
    void mayBeOver() {
        if (away.get()) {
            ConflictRetry.afterCommit(wake);
        }
    }

    /** Looks for the server where letters wait for it. @return why it is away still, or nothing */
    Optional<String> look() {
        Optional<String> why = away.get() && !waiting().isEmpty() ? server.whyAway() : Optional.empty();
        if (away.get() && why.isEmpty()) {
            wake();
        }
        return why;
    }

    /** A job that is just failing is found by the next look: until no letter waits, there is one. */
    private void wake() {
        away.set(false);
        List<Letter> waiting = waiting();
        if (!waiting.isEmpty()) {
            away.set(true);
            tries.run("Waking the letters that wait for the mail server", status -> jobs.tryNow(keys(waiting)));
        }
    }

    private List<Letter> waiting() {
        return ledger.waitingForServer();
    }

    /** What pages say of it. @param reference of a campaign, or null for all */
    Optional<String> sentence(String reference) {
        if (!away.get()) {
            return Optional.empty();
        }
        List<Letter> waiting = waiting().stream().filter(letter -> reference == null || letter.participation().reference().equals(reference)).toList();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(Messages.of("delivery.waiting", waiting.size(), Days.read(since(waiting)),
                jobs.nextTry(keys(waiting)).map(Days::read).orElseGet(() -> Messages.of("delivery.atOnce")),
                waiting.get(0).lastAnswer().orElseGet(() -> Messages.of("mail.nothingSaid"))));
    }

    private static Instant since(List<Letter> waiting) {
        return waiting.stream().flatMap(letter -> letter.attempts().stream()).filter(attempt -> attempt.kind() == Attempt.Kind.AWAY)
                .map(Attempt::at).min(Instant::compareTo).orElseThrow();
    }

    private static Set<String> keys(List<Letter> letters) {
        return letters.stream().map(letter -> letter.participation().toString()).collect(Collectors.toSet());
    }
}
