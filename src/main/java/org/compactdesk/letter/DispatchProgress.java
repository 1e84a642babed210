package org.compactdesk.letter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.compactdesk.campaign.Campaigns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells in the log every few seconds how far a dispatch is. */
@Component
class DispatchProgress {

    private static final Logger log = LoggerFactory.getLogger(DispatchProgress.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final Ledger ledger;
    private final Campaigns campaigns;
    /** One that is forgotten begins anew with what the ledger has. */
    private final Cache<String, Run> runs = Caffeine.newBuilder().maximumSize(100).build();

    DispatchProgress(Ledger ledger, Campaigns campaigns) {
        this.ledger = ledger;
        this.campaigns = campaigns;
    }

    /** Counts a note as soon as its fate, which the transaction has written already, is committed. */
    void decidedAfterCommit(String reference) {
        Run run = runs.get(reference, this::begin);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                run.count();
            }
        });
    }

    private Run begin(String reference) {
        return new Run(reference, campaigns.of(reference).addressees().size(), ledger.decidedNotes(reference) - 1);
    }

    /** One dispatch since this process began to see it. */
    private static final class Run {

        private final String reference;
        private final int addressed;
        private final int before;
        private final long begun = System.nanoTime();
        private final AtomicInteger count = new AtomicInteger();
        private volatile long lastLine = begun;

        private Run(String reference, int addressed, int before) {
            this.reference = reference;
            this.addressed = addressed;
            this.before = before;
        }

        private void count() {
            int decided = before + count.incrementAndGet();
            long now = System.nanoTime();
            if (decided == addressed) {
                log.info("Dispatch of {}: all {} letters decided, {} s", reference, addressed, Duration.ofNanos(now - begun).toSeconds());
            } else if (decided < addressed && now - lastLine > BETWEEN_LINES.toNanos()) {
                lastLine = now;
                log.info("Dispatch of {}: {} of {} letters decided, about {} s left", reference, decided, addressed,
                        Duration.ofNanos((now - begun) / (decided - before) * (addressed - decided)).toSeconds());
            }
        }
    }
}
