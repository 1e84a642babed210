package org.compactdesk.record;

import java.util.Locale;

/**
 * Where a participation is: the first line of the design's table that holds. Messages for people: {@code standing.<NAME>}.
 */
public enum Standing {
    WITHDRAWN,
    CONCLUDED,
    AWAITING_COUNTERSIGNATURE,
    SIGNED_COPY_UNDER_CHECK,
    INTENTION_ANNOUNCED,
    IN_TALKS,
    DECLINED,
    UNDELIVERABLE,
    AWAITING_RESPONSE;

    /** The name in kebab case, as {@code /figures.json} has it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
