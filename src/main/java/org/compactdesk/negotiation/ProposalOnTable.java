package org.compactdesk.negotiation;

/** What came of a contact with the mission. */
enum ProposalOnTable {
    PROPOSED,
    DISCUSSED,
    ENDED
}
