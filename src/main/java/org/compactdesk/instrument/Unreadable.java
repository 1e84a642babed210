package org.compactdesk.instrument;

import org.compactdesk.kernel.Outcome;

/** Thrown and caught in here only: the text is none of its kind, for this reason. */
final class Unreadable extends RuntimeException {

    private final transient Outcome why;

    Unreadable(String key, Object... arguments) {
        super(key, null, false, false);
        this.why = Outcome.refused(key, arguments);
    }

    Outcome why() {
        return why;
    }
}
