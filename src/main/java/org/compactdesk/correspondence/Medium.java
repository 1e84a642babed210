package org.compactdesk.correspondence;

/** How something came in. Names for people: {@code medium.<NAME>}. */
public enum Medium {
    PAPER,
    POUCH,
    PORTAL,
    TELEPHONE,
    MAIL
}
