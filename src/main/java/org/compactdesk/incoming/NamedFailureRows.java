package org.compactdesk.incoming;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** What reports say that wait for a person's judgement. */
interface NamedFailureRows extends Repository<NamedFailure, Long> {

    List<NamedFailure> findByCorrespondenceOrderById(long entry);

    List<NamedFailure> findByCorrespondenceInOrderById(Collection<Long> entries);
}
