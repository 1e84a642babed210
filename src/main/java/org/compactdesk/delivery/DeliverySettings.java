package org.compactdesk.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk looks after what does not get on.
 *
 * @param every how often it looks for a mail server that is away, and for work that stands still
 */
@ConfigurationProperties("compact-desk.delivery")
record DeliverySettings(@DefaultValue("20s") Duration every) {
}
