package org.compactdesk.campaign;

import java.util.List;
import org.springframework.data.repository.Repository;

interface WritingRows extends Repository<Writing, Long> {

    Writing save(Writing writing);

    List<Writing> findByInstructionOrderById(long instruction);
}
