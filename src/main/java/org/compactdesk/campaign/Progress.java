package org.compactdesk.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a running dispatch has come.
 *
 * @param decided     notes accepted, refused or handed over, and those that nobody waits for any more
 * @param still       notes at which the work stands still: nobody can say when they go out
 * @param minutesLeft for the rest, by the pace of the last minutes, at least one; null where none was decided in them
 */
record Progress(int decided, int total, int still, Integer minutesLeft) {

    private static final Duration LAST_MINUTES = Duration.ofMinutes(2);
    /** A note that still waits then waits for a person, not for its turn. */
    private static final Duration FOR_LONG = Duration.ofMinutes(15);

    /**
     * @param decisions when each of the decided notes was
     * @param others    how many need no note any more
     * @param still     how many of the undecided stand still
     * @return nothing where the dispatch is over, or where none was decided for long although nobody has stopped it
     */
    static Optional<Progress> of(int total, List<Instant> decisions, int others, int still, Instant releasedAt, boolean stopped, Instant now) {
        int decided = decisions.size() + others;
        Instant last = decisions.stream().reduce(releasedAt, (one, other) -> one.isAfter(other) ? one : other);
        if (decided >= total || !stopped && last.isBefore(now.minus(FOR_LONG))) {
            return Optional.empty();
        }
        List<Instant> lately = decisions.stream().filter(moment -> moment.isAfter(now.minus(LAST_MINUTES))).sorted().toList();
        return Optional.of(new Progress(decided, total, still, lately.isEmpty() || decided + still >= total ? null
                : minutes(Duration.between(lately.get(0), now).toSeconds() * (total - decided - still) / lately.size())));
    }

    private static Integer minutes(long seconds) {
        return (int) Math.max(1, (seconds + 59) / 60);
    }
}
