package org.compactdesk.instrument;

import org.compactdesk.kernel.Outcome;

/**
 * What came of reading a note verbale, or the reason why it is none.
 *
 * @param outcome done, or refused with the reason
 * @param note    null where refused
 */
public record NoteParseResult(Outcome outcome, NoteVerbaleText note) {

    static NoteParseResult of(NoteVerbaleText note) {
        return new NoteParseResult(Outcome.done(), note);
    }

    static NoteParseResult refused(String key, Object... arguments) {
        return new NoteParseResult(Outcome.refused(key, arguments), null);
    }

    /** The note; throws {@link org.compactdesk.kernel.Rejection} where there is none. For steps. */
    public NoteVerbaleText orRefuse() {
        outcome.orRefuse();
        return note;
    }
}
