package org.compactdesk.correspondence;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compactdesk.correspondence.LedgerLine.Direction;
import org.compactdesk.correspondence.LedgerLine.Mishap;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.Refused;
import org.compactdesk.mission.MemberState;
import org.compactdesk.mission.MemberStates;
import org.springframework.stereotype.Component;

/** Words entries of the ledger, many at once. */
@Component
class LedgerEntries {

    private final Ledger ledger;
    private final ArrivalRows arrivals;
    private final MemberStates states;

    LedgerEntries(Ledger ledger, ArrivalRows arrivals, MemberStates states) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.states = states;
    }

    List<LedgerEntry> of(List<LedgerLine> lines) {
        Map<Long, Letter> letters = ledger.of(ids(lines, Direction.OUT)).stream().collect(toMap(Letter::id, identity()));
        Map<Long, Arrival> came = arrivals.findByIdIn(ids(lines, Direction.IN)).stream().collect(toMap(Arrival::id, identity()));
        return lines.stream().map(line -> line.direction() == Direction.OUT ? letter(line, letters.get(line.id()))
                : arrival(line, came.get(line.id()))).toList();
    }

    private static List<Long> ids(List<LedgerLine> lines, Direction direction) {
        return lines.stream().filter(line -> line.direction() == direction).map(LedgerLine::id).toList();
    }

    private LedgerEntry letter(LedgerLine line, Letter letter) {
        LetterView view = LetterView.of(letter);
        return new LedgerEntry(line, direction(line), view.page(), view.when(), name(line), letter.participation().page(), line.reference(),
                view.what(), view.language(), letter.subject(), view.fate(), mishap(line), null, letter.addresses(), tries(letter), view.attempts());
    }

    private LedgerEntry arrival(LedgerLine line, Arrival arrival) {
        return new LedgerEntry(line, direction(line), ArrivalView.page(arrival.id()), Days.read(arrival.recordedAt()), name(line),
                arrival.key().map(BusinessKey::page).orElse(null), line.reference(), ArrivalView.kind(arrival), null,
                Optional.ofNullable(arrival.subject()).orElse(arrival.note()), Refused.sentence("arrival." + arrival.state()), null,
                Refused.sentence("arrival.from." + arrival.medium(), Days.read(arrival.receivedOn()),
                        Optional.ofNullable(arrival.sender()).orElse(Refused.sentence("arrival.fromNobody"))),
                List.of(), null, List.of());
    }

    private String name(LedgerLine line) {
        return Optional.ofNullable(line.iso3()).flatMap(states::find).map(MemberState::shortName).orElse(null);
    }

    private static String direction(LedgerLine line) {
        return Refused.sentence("direction." + line.direction());
    }

    private static String tries(Letter letter) {
        return Refused.sentence("ledger.tries", letter.attempts().stream().filter(attempt -> attempt.kind() == Letter.Attempt.Kind.ATTEMPTING).count());
    }

    /** That an address was refused goes without saying where all were. */
    private static String mishap(LedgerLine line) {
        boolean refused = line.fates().contains(LedgerLine.slug(Fate.REFUSED.name()));
        return line.toLookAt() ? Arrays.stream(Mishap.values()).filter(mishap -> line.fates().contains(mishap.slug()))
                .filter(mishap -> !(refused && mishap == Mishap.ADDRESS_REFUSED))
                .map(mishap -> Refused.sentence("mishap." + mishap)).collect(Collectors.joining(" ")) : "";
    }
}
