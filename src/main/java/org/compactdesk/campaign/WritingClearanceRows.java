package org.compactdesk.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WritingClearanceRows extends Repository<WritingClearance, Long> {

    WritingClearance save(WritingClearance clearance);

    Optional<WritingClearance> findByWriting(long writing);
}
