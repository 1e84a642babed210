package org.compactdesk.calendar;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The calendar's settings; all times are New York's.
 *
 * @param holidays        the official holidays, one a line: date, name
 * @param openOfBusiness  when a working day begins: what is laid before people on a day comes then
 * @param closeOfBusiness when a working day ends, which is when tasks fall due
 */
@ConfigurationProperties("compact-desk.calendar")
record CalendarSettings(
        @DefaultValue("classpath:holidays.csv") Resource holidays,
        @DefaultValue("09:00") LocalTime openOfBusiness,
        @DefaultValue("17:30") LocalTime closeOfBusiness) {
}
