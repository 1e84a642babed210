package org.compactdesk.instruction;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LetterDraftRows extends Repository<LetterDraft, Long> {

    List<LetterDraft> findByInstructionOrderById(long instruction);
}
