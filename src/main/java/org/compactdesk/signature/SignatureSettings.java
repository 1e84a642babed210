package org.compactdesk.signature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait; all in working days at Headquarters.
 *
 * @param countersignatureIdleAfter when a process owner is told that a compact lies with the executive office
 * @param askForOriginalAfter       when the registry is asked again for an original that is awaited
 * @param unconfirmedAfter          when a returned copy is closed although nobody confirmed its receipt
 */
@ConfigurationProperties("compact-desk.signature")
record SignatureSettings(
        @DefaultValue("10") int countersignatureIdleAfter,
        @DefaultValue("20") int askForOriginalAfter,
        @DefaultValue("30") int unconfirmedAfter) {
}
