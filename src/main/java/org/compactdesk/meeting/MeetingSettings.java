package org.compactdesk.meeting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The meeting's settings.
 *
 * @param settleDays how many working days before the meeting the recognition list is settled
 */
@ConfigurationProperties("compact-desk.meeting")
record MeetingSettings(@DefaultValue("5") int settleDays) {
}
