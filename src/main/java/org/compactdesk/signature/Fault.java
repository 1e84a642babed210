package org.compactdesk.signature;

/** What is wrong with a signed copy as a paper. Messages for people: {@code fault.<NAME>}. */
enum Fault {
    NO_SIGNATURE,
    SIGNATORY_UNKNOWN,
    NO_AUTHORITY,
    NO_DATE,
    PAGES_MISSING,
    UNREADABLE,
    WRONG_PLACE,
    OTHER
}
