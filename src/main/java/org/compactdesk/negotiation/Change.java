package org.compactdesk.negotiation;

/** The kinds of change that the decision table {@code LegalReview} knows, from the lightest to the weightiest. */
enum Change {
    ADDITION,
    WORDING,
    DELETION,
    NEW_UNDERTAKING_OF_THE_UNITED_NATIONS;

    static Change of(ClauseChange change) {
        if (change.kind() == ClauseChange.Kind.ADDED) {
            return ADDITION;
        }
        if (change.clause().equals("A") || change.clause().startsWith("A(")) {
            return NEW_UNDERTAKING_OF_THE_UNITED_NATIONS;
        }
        return change.kind() == ClauseChange.Kind.DELETED ? DELETION : WORDING;
    }
}
