package org.compactdesk.calendar;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The calendar's settings; all times are New York's.
 *
 * @param openOfBusiness    when a working day begins: what is laid before people on a day comes then
 * @param closeOfBusiness   when a working day ends, which is when tasks fall due
 * @param holidaysChangedBy the groups that may replace the list of holidays; everybody at the desk reads it
 */
@ConfigurationProperties("compact-desk.calendar")
record CalendarSettings(
        @DefaultValue("09:00") LocalTime openOfBusiness,
        @DefaultValue("17:30") LocalTime closeOfBusiness,
        @DefaultValue({"registry", "process-owner", "camunda-admin"}) List<String> holidaysChangedBy) {
}
