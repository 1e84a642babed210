package org.compactdesk.letter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The one secret of this desk. */
interface MarkSecretRows extends Repository<MarkSecret, Integer> {

    Optional<MarkSecret> findById(int id);
}
