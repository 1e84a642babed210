package org.compactdesk.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Days;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which campaign, as of which day, as known on which: what the register and the figures are asked, or the sentence that says what is
 * wrong with it.
 */
record RegisterQuery(Campaign campaign, LocalDate asOf, LocalDate knownAt, boolean isKnownNow) {

    /** The end of the day on which it is known; on the last day there is, all that is known, by whatever clock it was recorded. */
    Instant knownBy() {
        return isKnownNow ? Instant.MAX : knownAt.plusDays(1).atStartOfDay(Days.NEW_YORK).toInstant().minusNanos(1);
    }

    /** Reads the query parameters {@code campaign}, {@code asOf} and {@code knownAt}; all may be absent. */
    @Component
    static class Reader {

        private final Campaigns campaigns;
        private final Clock clock;

        Reader(Campaigns campaigns, Clock clock) {
            this.campaigns = campaigns;
            this.clock = clock;
        }

        /** @throws Unanswerable where there is no such campaign, or no such day yet */
        RegisterQuery read(String reference, String asOf, String knownAt) {
            LocalDate known = day(knownAt);
            return new RegisterQuery(campaign(reference), day(asOf), known, known.equals(LocalDate.now(clock)));
        }

        /** Whether there is anything to ask about. */
        boolean nothingDispatchedYet() {
            return campaigns.latestDispatched().isEmpty();
        }

        private Campaign campaign(String reference) {
            return given(reference)
                    .map(text -> campaigns.find(text).filter(Campaign::isDispatched)
                            .orElseThrow(() -> new Unanswerable(HttpStatus.NOT_FOUND, "register.noCampaign", text)))
                    .orElseGet(() -> campaigns.latestDispatched()
                            .orElseThrow(() -> new Unanswerable(HttpStatus.NOT_FOUND, "register.nothingDispatched")));
        }

        private LocalDate day(String parameter) {
            LocalDate today = LocalDate.now(clock);
            LocalDate day = given(parameter).map(Reader::parse).orElse(today);
            if (day.isAfter(today)) {
                throw new Unanswerable(HttpStatus.BAD_REQUEST, "register.inTheFuture", Days.read(day));
            }
            return day;
        }

        private static LocalDate parse(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Unanswerable(HttpStatus.BAD_REQUEST, "register.noDate", text);
            }
        }

        private static Optional<String> given(String parameter) {
            return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
        }
    }
}
