package org.compactdesk.instrument;

import java.util.List;

/** The commitments under one heading; the heading is empty where a section begins without one. */
public record ClauseGroup(String heading, List<Clause> clauses) {

    public ClauseGroup {
        clauses = List.copyOf(clauses);
    }
}
