package org.compactdesk.instrument;

import java.util.List;
import org.compactdesk.kernel.Outcome;

/**
 * What came of reading a text: an instrument and what looks wrong in it, or the reason why it is none.
 *
 * @param outcome    done, or refused with the reason
 * @param instrument null where refused
 * @param oddities   in the order of the text; empty where refused
 */
public record ParseResult(Outcome outcome, Instrument instrument, List<TextRemark> oddities) {

    static ParseResult of(Instrument instrument, List<TextRemark> oddities) {
        return new ParseResult(Outcome.done(), instrument, List.copyOf(oddities));
    }

    static ParseResult refused(Outcome why) {
        return new ParseResult(why, null, List.of());
    }

    /** The instrument; throws {@link org.compactdesk.kernel.Rejection} where there is none. For steps. */
    public Instrument orRefuse() {
        outcome.orRefuse();
        return instrument;
    }
}
