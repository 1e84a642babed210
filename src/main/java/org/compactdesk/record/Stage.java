package org.compactdesk.record;

/** How far a campaign has come. Messages for people: {@code stage.<NAME>}. */
public enum Stage {
    DRAFTED,
    TO_BE_CLEARED,
    TO_BE_REGISTERED,
    TO_BE_RELEASED,
    DISPATCHED,
    CLOSED,
    ABANDONED
}
