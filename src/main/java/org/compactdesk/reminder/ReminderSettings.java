package org.compactdesk.reminder;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of reminders; all times are New York's.
 *
 * @param releaseAt  when reminders go out on the day of their round
 * @param reviewDays how many working days before its release a round is laid before the focal point
 * @param apartDays  on how many working days after a reminder no other of its kind goes to the same mission
 */
@ConfigurationProperties("compact-desk.reminder")
record ReminderSettings(
        @DefaultValue("10:00") LocalTime releaseAt,
        @DefaultValue("1") int reviewDays,
        @DefaultValue("3") int apartDays) {
}
