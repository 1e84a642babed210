package org.compactdesk.negotiation;

/** What is cleared, or that it goes back. */
enum ProposalClearance {
    AGREED_TEXT,
    COUNTER_PROPOSAL,
    SENT_BACK
}
