package org.compactdesk.record;

/** What whoever recorded a signed copy saw of its text. Messages for people: {@code textMatch.<NAME>}. */
public enum TextMatch {
    AS_SENT,
    ADDITIONS,
    DEVIATIONS,
    NOT_COMPARED
}
