package org.compactdesk.instrument;

import java.util.List;

/**
 * A section of commitments.
 *
 * @param letter A (the Secretary-General's) or B (the Government's)
 * @param lead   the words that lead in: "The Government of … commits to:"
 */
public record Section(String letter, String lead, List<ClauseGroup> groups) {

    public Section {
        groups = List.copyOf(groups);
    }

    /** All commitments of the section, across its headings. */
    public List<Clause> clauses() {
        return groups.stream().flatMap(group -> group.clauses().stream()).toList();
    }
}
