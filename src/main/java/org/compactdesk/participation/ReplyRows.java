package org.compactdesk.participation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ReplyRows extends Repository<Reply, Long> {

    Optional<Reply> findById(long question);
}
