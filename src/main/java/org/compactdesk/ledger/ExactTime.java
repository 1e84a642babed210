package org.compactdesk.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letter;

/**
 * Something that happened, to the second, in New York and in UTC, as a paper proves it; public, because the papers' templates read it.
 *
 * @param answer the mail server's own words, or null
 */
public record ExactTime(String what, String newYork, String utc, String answer) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    static ExactTime of(Letter.Attempt attempt) {
        return new ExactTime(Messages.of("attempt." + attempt.kind()), newYork(attempt.at()), utc(attempt.at()), attempt.answer());
    }

    /** "2 August 2017, 09:00:05". */
    static String newYork(Instant moment) {
        return SECOND.format(moment.atZone(Days.NEW_YORK));
    }

    static String utc(Instant moment) {
        return SECOND.format(moment.atOffset(ZoneOffset.UTC));
    }
}
