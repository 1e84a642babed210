package org.compactdesk.correspondence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Outcome;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.FactEntry;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about an address that was refused, or about a new one that a mission reported. */
@Component
class AddressCorrection {

    /** What the person decided. */
    enum Remedy {
        /** Other addresses; the letter goes out again. */
        SEND_AGAIN,
        /** Other addresses for what comes; nothing goes out again. */
        ADDRESSES_ONLY,
        /** The letter was handed over on paper. */
        HANDED_OVER,
        /** The addresses are right and nothing goes out again. */
        LEFT
    }

    private final MissionDirectory missions;
    private final Participations participations;
    private final Ledger ledger;
    private final CurrentPerson person;
    private final Clock clock;

    AddressCorrection(MissionDirectory missions, Participations participations, Ledger ledger, CurrentPerson person, Clock clock) {
        this.missions = missions;
        this.participations = participations;
        this.ledger = ledger;
        this.person = person;
        this.clock = clock;
    }

    /**
     * The letter that the task is about: the one that was refused or, where a mission reported a new address, its note if that never
     * arrived.
     */
    Optional<Long> letter(BusinessKey key, Optional<Long> refused) {
        return refused.or(() -> ledger.of(key).stream()
                .filter(letter -> letter.fate() == Fate.REFUSED && letter.supersededBy() == null).map(Letter::id).findFirst());
    }

    /**
     * Does what the person decided.
     *
     * @param main   main addresses, one a line
     * @param copies addresses that get a copy, one a line
     */
    @Transactional
    Outcome carryOut(BusinessKey key, Remedy remedy, String main, String copies, Optional<LocalDate> handedOverOn, boolean hasLetter) {
        return switch (remedy) {
            case SEND_AGAIN -> hasLetter ? change(key, main, copies) : Outcome.refused("address.noLetter");
            case ADDRESSES_ONLY -> change(key, main, copies);
            case HANDED_OVER -> handedOverOn.map(day -> participations.add(key, FactEntry.of(FactKind.NOTE_HANDED_OVER, day)))
                    .orElseGet(() -> Outcome.refused("address.noDay"));
            case LEFT -> Outcome.done();
        };
    }

    private Outcome change(BusinessKey key, String main, String copies) {
        List<MissionAddress> addresses = new ArrayList<>(lines(main).map(MissionAddress::main).toList());
        addresses.addAll(lines(copies).map(MissionAddress::copy).toList());
        LocalDate today = LocalDate.now(clock);
        return addresses.equals(missions.addressesOn(key.iso3(), today)) ? Outcome.done()
                : missions.change(key.iso3(), addresses, today, person.id());
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
