package org.compactdesk.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk looks after itself.
 *
 * @param every     how often each part is looked at; whoever asks is told what was seen last
 * @param stale     after how many times that, and two minutes, without an answer a part counts as silent
 * @param late      how long a due job may wait before somebody should look
 * @param clockJump by how much the machine's clock may move against the time that went by
 */
@ConfigurationProperties("compact-desk.health")
record HealthSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("4") int stale,
        @DefaultValue("15m") Duration late,
        @DefaultValue("30s") Duration clockJump) {
}
