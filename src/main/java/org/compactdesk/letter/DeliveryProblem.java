package org.compactdesk.letter;

import java.util.Locale;

/** What a letter can be besides its {@link DispatchStatus}. Names for people: {@code mishap.<NAME>}. */
public enum DeliveryProblem {
    IN_DOUBT,
    ADDRESS_REFUSED,
    BOUNCED,
    TROUBLE,
    PUT_OFF,
    GIVEN_UP;

    /** As addresses of pages have it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
