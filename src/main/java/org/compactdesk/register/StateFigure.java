package org.compactdesk.register;

import java.time.LocalDate;
import java.util.Optional;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberState;

/**
 * Where one Member State stood on the day of the figures. Every date is a day in New York and stands only where what it says still
 * holds.
 *
 * @param state       as it is called today
 * @param signedOn   the day beside the Government's signature, once a check has read it
 * @param receivedOn the day the signed copy came in, from which it counts
 * @param earlierName the short name on the day of the note, by which it was invited, where it is another; else null
 */
public record StateFigure(MemberState state, Standing standing, PublicStanding publicStanding, LocalDate intentionAnnouncedOn,
        LocalDate signedOn, LocalDate receivedOn, LocalDate concludedOn, LocalDate withdrawnOn, String earlierName) {

    static StateFigure of(MemberState state, String earlierName, History history) {
        PublicStanding open = PublicStanding.of(history);
        boolean signed = open.hasSigned() || open == PublicStanding.WITHDRAWN;
        boolean concluded = open == PublicStanding.CONCLUDED || open == PublicStanding.WITHDRAWN;
        return new StateFigure(state, history.standing(), open,
                on(history.last(FactKind.INTENTION_ANNOUNCED), open == PublicStanding.INTENTION_ANNOUNCED),
                history.copyThatCounts().filter(copy -> signed).flatMap(history::signedOn).orElse(null),
                on(history.copyThatCounts(), signed),
                on(history.last(FactKind.COUNTERSIGNED), concluded),
                on(history.last(FactKind.WITHDRAWN), open == PublicStanding.WITHDRAWN), earlierName);
    }

    /** Whether it is called so today or was when it was invited. */
    boolean nameHas(String part) {
        return state.nameHas(part) || earlierName != null && MemberState.has(earlierName, part);
    }

    /** The day from which the public standing holds; null while it is open. */
    public LocalDate since() {
        return switch (publicStanding) {
            case CONCLUDED -> concludedOn;
            case SIGNED -> receivedOn;
            case INTENTION_ANNOUNCED -> intentionAnnouncedOn;
            case WITHDRAWN -> withdrawnOn;
            case OPEN -> null;
        };
    }

    private static LocalDate on(Optional<Fact> fact, boolean holds) {
        return fact.filter(there -> holds).map(Fact::happenedOn).orElse(null);
    }
}
