package org.compactdesk.instruction;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface CorrigendumRows extends Repository<Corrigendum, Long> {

    @Query("select * from desk.corrigendum where reference = :reference order by number")
    List<Corrigendum> findByReferenceOrderByNumber(String reference);
}
