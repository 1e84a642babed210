package org.compactdesk.incoming;

/** How something came in. Names for people: {@code medium.<NAME>}. */
public enum Medium {
    PAPER,
    POUCH,
    PORTAL,
    TELEPHONE,
    MAIL
}
