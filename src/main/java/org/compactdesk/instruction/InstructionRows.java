package org.compactdesk.instruction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InstructionRows extends Repository<Instruction, Long> {

    Instruction save(Instruction instruction);

    Optional<Instruction> findById(long id);

    List<Instruction> findByReferenceOrderByIdDesc(String reference);
}
