package org.compactdesk.campaign;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CorrigendumRows extends Repository<Corrigendum, Long> {

    Corrigendum save(Corrigendum corrigendum);

    List<Corrigendum> findByReferenceOrderByNumber(String reference);
}
