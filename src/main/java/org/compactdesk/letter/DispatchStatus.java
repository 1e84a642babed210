package org.compactdesk.letter;

/** What became of a letter. Names for people: {@code fate.<NAME>}. "Delivered" is not among them: no mail server says so. */
public enum DispatchStatus {
    /** Written into the ledger; its job is still to come or under way. */
    PLANNED,
    /** When its turn came there was no reason for it any more. */
    NOT_NEEDED,
    /** A mail server accepted it for at least one main address. */
    ACCEPTED,
    /** Every main address was refused for good; a person sees to it. */
    REFUSED;

    public boolean isDecided() {
        return this != PLANNED;
    }

    /** Whether it went out, and a mail server took it or would not. */
    public boolean isAnswered() {
        return this == ACCEPTED || this == REFUSED;
    }
}
