package org.compactdesk.instrument;

import java.util.List;

import org.compactdesk.engine.Outcome;

/**
 * What came of reading a text: an instrument and what looks wrong in it, or the reason why it is none.
 *
 * @param outcome    done, or refused with the reason
 * @param instrument null where refused
 * @param oddities   in the order of the text; empty where refused
 */
public record Reading(Outcome outcome, Instrument instrument, List<Oddity> oddities) {

    static Reading of(Instrument instrument, List<Oddity> oddities) {
        return new Reading(Outcome.done(), instrument, List.copyOf(oddities));
    }

    static Reading refused(String key, Object... arguments) {
        return new Reading(Outcome.refused(key, arguments), null, List.of());
    }

    /** The instrument; throws {@link org.compactdesk.engine.Refused} where there is none. For steps. */
    public Instrument orRefuse() {
        outcome.orRefuse();
        return instrument;
    }
}
