package org.compactdesk.calendar;

import java.util.List;
import org.springframework.data.repository.Repository;

interface HolidayListRows extends Repository<HolidayList, Long> {

    List<HolidayList> findByOrderById();
}
