package org.compactdesk.instruction;

/** Who has to agree to an instruction before it is carried out; never whoever gave it. */
public enum Consent {
    NOBODY,
    PROCESS_OWNER,
    /** For what goes to missions in words of its own: cleared, sent back for other words, or abandoned. */
    CLEARING_OFFICER
}
