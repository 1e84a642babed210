package org.compactdesk.signature;

/** On what ground the signatory signs for the Government. Messages for people: {@code authority.<NAME>}. */
enum Authority {
    /** Head of State, Head of Government or Minister for Foreign Affairs: needs no powers. */
    BY_OFFICE,
    FULL_POWERS,
    /** Another letter of the Government that says so. */
    LETTER,
    /** The note verbale asks for no powers; the Permanent Representative signed. */
    PERMANENT_REPRESENTATIVE
}
