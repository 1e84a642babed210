package org.compactdesk.negotiation;

import org.springframework.data.relational.core.mapping.Table;

/**
 * One change to the text.
 *
 * @param clause the paragraph's name within the instrument, such as "B(iv)"; null for a new commitment
 * @param text   the new words; null where the clause goes
 */
@Table(schema = "desk", name = "proposal_change")
record ClauseChange(String clause, Kind kind, String text) {

    /** Messages for people: {@code clauseChange.<NAME>}. */
    enum Kind {
        CHANGED,
        DELETED,
        ADDED
    }
}
