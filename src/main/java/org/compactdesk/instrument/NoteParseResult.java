package org.compactdesk.instrument;

import java.util.List;
import org.compactdesk.kernel.Outcome;

/**
 * What came of reading a note verbale, a note and what looks wrong in it, or the reason why it is none.
 *
 * @param outcome  done, or refused with the reason
 * @param note     null where refused
 * @param oddities in the order of the text; empty where refused
 */
public record NoteParseResult(Outcome outcome, NoteVerbaleText note, List<TextRemark> oddities) {

    static NoteParseResult of(NoteVerbaleText note, List<TextRemark> oddities) {
        return new NoteParseResult(Outcome.done(), note, List.copyOf(oddities));
    }

    static NoteParseResult refused(Outcome why) {
        return new NoteParseResult(why, null, List.of());
    }

    /** The note; throws {@link org.compactdesk.kernel.Rejection} where there is none. For steps. */
    public NoteVerbaleText orRefuse() {
        outcome.orRefuse();
        return note;
    }
}
