package org.compactdesk.register;

import static org.compactdesk.record.FactKind.COPY_IN_ORDER;
import static org.compactdesk.record.FactKind.COPY_RETURNED;
import static org.compactdesk.record.FactKind.COPY_SET_ASIDE;
import static org.compactdesk.record.FactKind.COPY_UNSIGNED;
import static org.compactdesk.record.FactKind.COUNTERSIGNATURE_REFUSED;
import static org.compactdesk.record.FactKind.INTENTION_ANNOUNCED;
import static org.compactdesk.record.FactKind.SIGNED_COPY_RECEIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;

/**
 * What anybody outside learns of one Member State as of a day. What its papers turned out to be goes by all that is known, whatever day
 * it was found on: a copy found in order was signed from its receipt on, one set aside or without a signature never counted. What
 * happened later than that day has not happened yet.
 */
final class PublicHistory {

    private static final List<FactKind> NEVER_COUNTED = List.of(COPY_SET_ASIDE, COPY_UNSIGNED);
    private static final List<FactKind> ENDED = List.of(COPY_RETURNED, COUNTERSIGNATURE_REFUSED);

    private final History known;
    private final History then;
    private final History current;

    /** @param known what is known, or was by some moment */
    PublicHistory(History known, LocalDate day) {
        this.known = known;
        this.then = known.asOf(day);
        this.current = then.sinceWithdrawal();
    }

    PublicStanding standing() {
        if (withdrawal().isPresent()) {
            return PublicStanding.WITHDRAWN;
        }
        if (current.countersignature().isPresent()) {
            return PublicStanding.CONCLUDED;
        }
        if (signed().isPresent()) {
            return PublicStanding.SIGNED;
        }
        if (received().isPresent()) {
            return PublicStanding.SIGNED_COPY_RECEIVED;
        }
        return current.intentionStands() ? PublicStanding.INTENTION_ANNOUNCED : PublicStanding.OPEN;
    }

    /** From a compact that had been concluded, and nothing counts since. */
    Optional<Fact> withdrawal() {
        return then.withdrawalFromConcluded().filter(withdrawal -> current.countersignature().isEmpty() && received().isEmpty());
    }

    Optional<Fact> announcement() {
        return current.last(INTENTION_ANNOUNCED);
    }

    /** The history that the days shown are of: what a withdrawal made an end of, or what has happened since the last. */
    History shown() {
        return withdrawal().map(then::before).orElse(current);
    }

    /** The copy that was countersigned, or the first that counts: one found in order goes before one that nobody has checked. */
    Optional<Fact> copy() {
        return shown().countersignedCopy().or(this::signed).or(this::received);
    }

    /** The day beside the Government's signature, where a check has found it in order. */
    Optional<LocalDate> signedOn() {
        return copy().filter(copy -> known.hasAbout(COPY_IN_ORDER, copy)).flatMap(known::signedOn);
    }

    private Optional<Fact> signed() {
        return counting().filter(copy -> known.hasAbout(COPY_IN_ORDER, copy)).findFirst();
    }

    /** The first copy that counts, checked or not. */
    private Optional<Fact> received() {
        return counting().findFirst();
    }

    private Stream<Fact> counting() {
        return current.counting().stream().filter(fact -> fact.is(SIGNED_COPY_RECEIVED)
                && NEVER_COUNTED.stream().noneMatch(found -> known.hasAbout(found, fact))
                && ENDED.stream().noneMatch(end -> then.hasAbout(end, fact)));
    }
}
