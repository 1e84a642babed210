package org.compactdesk.participation;

import org.compactdesk.process.ParticipationProcess.WhatWaits;

/** What a response is, which decides the branch that its participation takes. Messages for people: {@code response.<KIND>}. */
public enum ResponseKind {
    SIGNED_COPY,
    /** A proposal to adjust the text, or the wish to talk. */
    TALKS,
    INTENTION,
    /** The intention that was announced does not stand any more. */
    INTENTION_TAKEN_BACK,
    DECLINED,
    QUESTION,
    ADDRESS_CHANGE,
    WITHDRAWAL,
    ACKNOWLEDGEMENT,
    NOT_FOR_US,
    /** From within: work on a signed copy is to go on, because what had ended it never was. */
    COPY_LEFT_OPEN,
    /** From within: the compact is filed and returned. */
    CONCLUDED,
    /** From within: the campaign was closed. */
    CLOSED;

    /** The branch that its participation takes: taking back goes the way of announcing, a copy that was left the way of a new one. */
    WhatWaits branch() {
        return switch (this) {
            case INTENTION_TAKEN_BACK -> WhatWaits.INTENTION;
            case COPY_LEFT_OPEN -> WhatWaits.SIGNED_COPY;
            default -> WhatWaits.valueOf(name());
        };
    }

    /** Whether an instance that finds it ends. */
    boolean ends() {
        return this == CONCLUDED || this == CLOSED;
    }

    /** Whether it is something that a Government or its mission sends; the others come from within. */
    public boolean comesIn() {
        return !ends() && this != COPY_LEFT_OPEN;
    }
}
