package org.compactdesk.incoming;

import java.util.List;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One letter for several Member States, or in answer to several notes: each participation gets its part of the entry, which goes its own way. */
@Component
@Transactional
class FurtherParticipations {

    private final IncomingItems arrivals;
    private final Mailroom mailroom;

    FurtherParticipations(IncomingItems arrivals, Mailroom mailroom) {
        this.arrivals = arrivals;
        this.mailroom = mailroom;
    }

    /** @param kind what it is of each, or null where somebody says so of each */
    void add(long entry, Stream<BusinessKey> keys, ResponseKind kind, TextMatch seen) {
        IncomingItem arrival = arrivals.of(entry);
        keys.distinct().flatMap(key -> arrivals.alsoFor(arrival, key, kind, seen).stream()).forEach(mailroom::start);
    }

    /** Other Member States of the same campaign, of which it is the same; other campaigns of the same Member State, of which somebody says what it is. */
    void add(long entry, List<String> states, List<String> references) {
        IncomingItem arrival = arrivals.of(entry);
        arrival.key().ifPresent(key -> {
            add(entry, states.stream().map(iso3 -> new BusinessKey(key.reference(), iso3)), arrival.kind(), arrival.textMatches());
            add(entry, references.stream().map(reference -> new BusinessKey(reference, key.iso3())), null, null);
        });
    }
}
