package org.compactdesk.meeting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MeetingListRows extends Repository<MeetingList, Long> {

    /** The latest of its stage. */
    Optional<MeetingList> findFirstByReferenceAndStageOrderByIdDesc(String reference, MeetingList.Stage stage);
}
