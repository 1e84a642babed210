package org.compactdesk.negotiation;

import org.compactdesk.process.BilateralNegotiationProcess.Change;
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

    /** What the decision table {@code LegalReview} takes it for. */
    Change weight() {
        if (kind == Kind.ADDED) {
            return Change.ADDITION;
        }
        if (clause.equals("A") || clause.startsWith("A(")) {
            return Change.NEW_UNDERTAKING_OF_THE_UNITED_NATIONS;
        }
        return kind == Kind.DELETED ? Change.DELETION : Change.WORDING;
    }
}
