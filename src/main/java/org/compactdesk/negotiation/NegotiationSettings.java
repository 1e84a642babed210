package org.compactdesk.negotiation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long talks may rest.
 *
 * @param idleAfter after how many working days at Headquarters without anything recorded the focal point is asked to follow up
 */
@ConfigurationProperties("compact-desk.negotiation")
record NegotiationSettings(@DefaultValue("15") int idleAfter) {
}
