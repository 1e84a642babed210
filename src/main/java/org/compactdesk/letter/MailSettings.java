package org.compactdesk.letter;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk writes. The mail server itself stands under {@code spring.mail}.
 *
 * @param from           the address that letters come from; answers go to the campaign's focal point
 * @param fromName       the name beside it
 * @param domain         right-hand side of every Message-ID
 * @param tag            by which the mail server tells a tag from the address before it, such as + ({@code desk+tag@example.org} comes to
 *                       {@code desk@example.org}): the envelope's sender then bears the letter's mark; empty where it takes no tags
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout  how long to wait for an answer of the mail server
 * @param writeTimeout   how long a write may take; the three together stay below the engine's job lock time
 */
@ConfigurationProperties("compact-desk.mail")
public record MailSettings(
        @DefaultValue("compact-desk@secretariat.example.org") String from,
        @DefaultValue("Compact Desk") String fromName,
        @DefaultValue("compact-desk.example.org") String domain,
        @DefaultValue("") String tag,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("45s") Duration answerTimeout,
        @DefaultValue("30s") Duration writeTimeout) {
}
