package org.compactdesk.instrument;

import org.compactdesk.engine.Outcome;

/**
 * What came of reading a note verbale, or the reason why it is none.
 *
 * @param outcome done, or refused with the reason
 * @param note    null where refused
 */
public record NoteReading(Outcome outcome, NoteVerbaleText note) {

    static NoteReading of(NoteVerbaleText note) {
        return new NoteReading(Outcome.done(), note);
    }

    static NoteReading refused(String key, Object... arguments) {
        return new NoteReading(Outcome.refused(key, arguments), null);
    }

    /** The note; throws {@link org.compactdesk.engine.Refused} where there is none. For steps. */
    public NoteVerbaleText orRefuse() {
        outcome.orRefuse();
        return note;
    }
}
