package org.compactdesk.register;

import java.util.Locale;

/**
 * All that anybody outside learns of where a Member State stands. Whatever is nobody else's business reads as open.
 * Messages for people: {@code publicStanding.<NAME>}.
 */
public enum PublicStanding {
    CONCLUDED,
    /** A signed copy was received and found in order, countersigned or not yet. */
    SIGNED,
    /** A signed copy was received that nobody has found in order yet. */
    SIGNED_COPY_RECEIVED,
    INTENTION_ANNOUNCED,
    /** The Government withdrew from a compact that it had concluded. */
    WITHDRAWN,
    OPEN;

    /** The name in kebab case, as {@code /register.json} has it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean hasSigned() {
        return this == CONCLUDED || this == SIGNED;
    }
}
