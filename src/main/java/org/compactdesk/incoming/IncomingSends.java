package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Acknowledgements;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.pages.Briefing.Request;
import org.compactdesk.participation.Participation;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.FiledMailProcess;
import org.compactdesk.process.FiledMailProcess.Filed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms about what came in are completed: a response that is taken in is acknowledged. */
@Configuration(proxyBeanMethods = false)
class IncomingSends {

    private final IncomingItems arrivals;
    private final Participations participations;
    private final Acknowledgements acknowledgements;

    IncomingSends(IncomingItems arrivals, Participations participations, Acknowledgements acknowledgements) {
        this.arrivals = arrivals;
        this.participations = participations;
        this.acknowledgements = acknowledgements;
    }

    @Bean
    Sends recordCorrespondenceSends() {
        return Sends.of("RecordCorrespondence", entered -> {
            Optional<BusinessKey> key = entered.find(REFERENCE).flatMap(reference -> entered.find(STATE).map(iso3 -> new BusinessKey(reference, iso3)));
            return entered.find(KIND).filter(kind -> key.isPresent()).flatMap(kind -> entered.find(RECEIVED_ON)
                    .map(day -> Leaving.of(toResponse(key.get(), kind, day).toList()))).orElseGet(Leaving::nothing);
        });
    }

    /** What somebody said that it is before its sender was known. */
    @Bean
    Sends identifySenderSends() {
        return Sends.of("IdentifySender", entered -> Leaving.on(entered.find(SENDER), Sender.IDENTIFIED, () -> identified(entered)));
    }

    private Leaving identified(Request entered) {
        SenderFound.Said said = new SenderFound.Said(entered.find(PARTICIPATIONS).orElse(List.of()).stream().map(BusinessKey::parse).toList(),
                entered.find(STATE), entered.find(REFERENCE));
        IncomingItem arrival = arrivals.of(entered.get(CORRESPONDENCE));
        return arrival.kind() == null ? Leaving.nothing() : said.key().map(key -> Leaving.of(toResponse(key, arrival.kind(),
                entered.find(RECEIVED_ON).orElse(arrival.receivedOn())).toList())).orElseGet(Leaving::open);
    }

    @Bean
    Sends classifyCorrespondenceSends() {
        return Sends.of("ClassifyCorrespondence", entered -> entered.find(CLASSIFICATION).map(kind -> classified(entered, kind)).orElseGet(Leaving::open));
    }

    /** A joint letter is acknowledged to each of its Member States. */
    private Leaving classified(Request entered, Classification kind) {
        IncomingItem arrival = arrivals.of(entered.get(CORRESPONDENCE));
        BusinessKey key = entered.participation();
        Stream<BusinessKey> also = entered.find(ALSO_STATES).stream().flatMap(states -> states.stream()).map(iso3 -> new BusinessKey(key.reference(), iso3));
        return Leaving.of(Stream.concat(Stream.of(key), also).flatMap(each -> toResponse(each, kind, arrival.receivedOn())).toList());
    }

    @Bean
    Sends handleLateResponseSends() {
        return Sends.of("HandleLateResponse", entered -> Leaving.on(entered.find(LATE), Late.REOPEN, () -> {
            IncomingItem arrival = arrivals.of(entered.get(CORRESPONDENCE));
            return Leaving.of(acknowledgements.toResponse(entered.participation(), arrival.kind(), arrival.receivedOn()).stream().toList());
        }));
    }

    /** A new address is taken for a response at once; what else is taken up is classified first. */
    @Bean
    Sends lookThroughFiledSends() {
        return Sends.of("LookThroughFiled", entered -> Leaving.of(ReviewRow.read(entered.find(FiledMailProcess.FILED_MAIL)).stream()
                .filter(row -> row.as(Filed.class) == Filed.NEW_ADDRESS).map(row -> arrivals.of(row.id()))
                .flatMap(arrival -> arrival.key().stream().flatMap(key -> toResponse(key, ResponseKind.ADDRESS_CHANGE, arrival.receivedOn()))).toList()));
    }

    private Stream<Letter> toResponse(BusinessKey key, Classification kind, LocalDate receivedOn) {
        return kind == Classification.WRONG_SENDER ? Stream.empty() : toResponse(key, ResponseKind.valueOf(kind.name()), receivedOn);
    }

    /** Where the work has ended, somebody looks at it first. */
    private Stream<Letter> toResponse(BusinessKey key, ResponseKind kind, LocalDate receivedOn) {
        return participations.find(key).filter(Participation::atWork).flatMap(there -> acknowledgements.toResponse(key, kind, receivedOn)).stream();
    }
}
