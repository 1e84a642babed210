package org.compactdesk.register;

import java.util.Locale;
import org.compactdesk.record.History;

/**
 * All that anybody outside learns of where a Member State stands. Whatever is nobody else's business reads as open.
 * Messages for people: {@code publicStanding.<NAME>}.
 */
public enum PublicStanding {
    CONCLUDED,
    /** A signed copy was received and counts, countersigned or not yet. */
    SIGNED,
    INTENTION_ANNOUNCED,
    /** The Government withdrew from a compact that it had concluded. */
    WITHDRAWN,
    OPEN;

    static PublicStanding of(History history) {
        return switch (history.standing()) {
            case CONCLUDED -> CONCLUDED;
            case AWAITING_COUNTERSIGNATURE, SIGNED_COPY_UNDER_CHECK -> SIGNED;
            case INTENTION_ANNOUNCED -> INTENTION_ANNOUNCED;
            case WITHDRAWN -> history.withdrewFromConcluded() ? WITHDRAWN : OPEN;
            case IN_TALKS, DECLINED, UNDELIVERABLE, AWAITING_RESPONSE -> OPEN;
        };
    }

    /** The name in kebab case, as {@code /register.json} has it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean hasSigned() {
        return this == CONCLUDED || this == SIGNED;
    }
}
