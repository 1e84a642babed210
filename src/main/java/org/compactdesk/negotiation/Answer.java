package org.compactdesk.negotiation;

/** How a Government answered a counter-proposal. */
enum Answer {
    ACCEPTED,
    NEW_PROPOSAL,
    NO_AGREEMENT
}
