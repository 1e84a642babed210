package org.compactdesk.register;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.record.Fact;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberState;

/**
 * Where one Member State stood on the day of the figures. Every date is a day in New York and stands only where what it says still
 * holds.
 *
 * @param state       as it is called today
 * @param signedOn   the day beside the Government's signature, where a check found the copy in order
 * @param receivedOn the day the signed copy came in, from which it counts
 * @param earlierName the short name on the day of the note, by which it was invited, where it is another; else null
 */
public record StateFigure(MemberState state, Standing standing, PublicStanding publicStanding, LocalDate intentionAnnouncedOn,
        LocalDate signedOn, LocalDate receivedOn, LocalDate concludedOn, LocalDate withdrawnOn, String earlierName) {

    /** @param known what is known, or was by some moment */
    static StateFigure of(MemberState state, String earlierName, History known, LocalDate day) {
        PublicHistory seen = new PublicHistory(known, day);
        PublicStanding standing = seen.standing();
        return new StateFigure(state, known.asOf(day).standing(), standing,
                on(seen.announcement().filter(announced -> standing == PublicStanding.INTENTION_ANNOUNCED)),
                seen.signedOn().orElse(null), on(seen.copy()), on(seen.shown().countersignature()), on(seen.withdrawal()), earlierName);
    }

    /** Whether it is called so today or was when it was invited. */
    boolean nameHas(String part) {
        return state.nameHas(part) || earlierName != null && MemberState.has(earlierName, part);
    }

    /** The day from which the public standing holds; null while it is open. */
    public LocalDate since() {
        return switch (publicStanding) {
            case CONCLUDED -> concludedOn;
            case SIGNED, SIGNED_COPY_RECEIVED -> receivedOn;
            case INTENTION_ANNOUNCED -> intentionAnnouncedOn;
            case WITHDRAWN -> withdrawnOn;
            case OPEN -> null;
        };
    }

    private static LocalDate on(Optional<Fact> fact) {
        return fact.map(Fact::happenedOn).orElse(null);
    }
}
