package org.compactdesk.negotiation;

/** What the focal point makes of a proposal. */
enum Decision {
    ACCEPT,
    COUNTER,
    NO_AGREEMENT
}
