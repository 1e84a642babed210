package org.compactdesk.letter;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** What the marks of letters are made with. */
interface MarkSecretRows extends Repository<MarkSecretRows.MarkSecret, Integer> {

    /** The number of the one row. */
    int ONLY = 1;

    Optional<MarkSecret> findById(int id);

    /** @param secret in hexadecimal digits; nobody needs to see it */
    @Table(schema = "desk", name = "mark_secret")
    record MarkSecret(@Id int id, String secret) {

        @Override
        public String toString() {
            return "MarkSecret";
        }
    }
}
