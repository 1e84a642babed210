package org.compactdesk.mission;

import java.util.List;
import org.springframework.data.repository.Repository;

/** In the order in which they were entered. */
interface StateNameRows extends Repository<StateNameRow, Long> {

    List<StateNameRow> findAllByOrderById();
}
