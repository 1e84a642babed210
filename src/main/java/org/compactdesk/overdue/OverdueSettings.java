package org.compactdesk.overdue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an overdue task climbs, in multiples of the working days that it was given: a task of two days climbs to its group two working days after
 * it was due, to the process owner two more after that. One mail each, and all that climbs at once in one.
 *
 * @param every      how often the desk looks
 * @param groupAfter when its group is told
 * @param ownerAfter when the process owner is told
 */
@ConfigurationProperties("compact-desk.overdue")
record OverdueSettings(
        @DefaultValue("10m") Duration every,
        @DefaultValue("1") int groupAfter,
        @DefaultValue("2") int ownerAfter) {
}
