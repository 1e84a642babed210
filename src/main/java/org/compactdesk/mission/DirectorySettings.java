package org.compactdesk.mission;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory's settings.
 *
 * @param changedBy the groups that may change it; everybody at the desk reads it
 */
@ConfigurationProperties("compact-desk.directory")
record DirectorySettings(@DefaultValue({"dispatch", "camunda-admin"}) List<String> changedBy) {
}
