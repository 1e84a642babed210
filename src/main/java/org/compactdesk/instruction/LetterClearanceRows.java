package org.compactdesk.instruction;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LetterClearanceRows extends Repository<LetterClearance, Long> {

    Optional<LetterClearance> findByWriting(long writing);
}
