package org.compactdesk.signature;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SignedCopyRows extends Repository<SignedCopy, Long> {

    Optional<SignedCopy> findById(long id);

    Optional<SignedCopy> findByFact(long fact);

    List<SignedCopy> findByBusinessKeyOrderById(String businessKey);
}
