package org.compactdesk.letter;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What the marks of letters are made with, in hexadecimal digits. Nobody needs to see it. */
@Table(schema = "desk", name = "mark_secret")
record MarkSecret(@Id int id, String secret) {

    static final int ONLY = 1;

    @Override
    public String toString() {
        return "MarkSecret";
    }
}
