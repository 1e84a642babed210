package org.compactdesk.signature;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CopyCheckRows extends Repository<CopyCheck, Long> {

    Optional<CopyCheck> findFirstByCopyOrderByIdDesc(long copy);

    List<CopyCheck> findByCopyOrderById(long copy);
}
