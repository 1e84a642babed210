package org.compactdesk.negotiation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TalksRounds extends Repository<TalksRound, Long> {

    TalksRound save(TalksRound round);

    Optional<TalksRound> findById(long id);

    List<TalksRound> findByBusinessKeyOrderByNumber(String businessKey);
}
