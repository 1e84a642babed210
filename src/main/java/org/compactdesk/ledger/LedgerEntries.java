package org.compactdesk.ledger;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compactdesk.incoming.IncomingItem;
import org.compactdesk.incoming.IncomingItemRows;
import org.compactdesk.incoming.IncomingItemView;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.ledger.LedgerLine.Direction;
import org.compactdesk.letter.DeliveryProblem;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Words entries of the ledger, many at once. */
@Component
class LedgerEntries {

    private final Ledger ledger;
    private final IncomingItemRows arrivals;
    private final MemberStates states;

    LedgerEntries(Ledger ledger, IncomingItemRows arrivals, MemberStates states) {
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.states = states;
    }

    List<LedgerEntry> of(List<LedgerLine> lines) {
        Map<Long, Letter> letters = ledger.of(ids(lines, Direction.OUT)).stream().collect(toMap(Letter::id, identity()));
        Map<Long, IncomingItem> came = arrivals.findByIdIn(ids(lines, Direction.IN)).stream().collect(toMap(IncomingItem::id, identity()));
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

    private LedgerEntry arrival(LedgerLine line, IncomingItem arrival) {
        return new LedgerEntry(line, direction(line), IncomingItemView.page(arrival.id()), Days.read(arrival.recordedAt()), name(line),
                arrival.key().map(BusinessKey::page).orElse(null), line.reference(), IncomingItemView.kind(arrival), null,
                Optional.ofNullable(arrival.subject()).orElse(arrival.note()), Messages.of("arrival." + arrival.state()), null,
                Messages.of("arrival.from." + arrival.medium(), Days.read(arrival.receivedOn()),
                        Optional.ofNullable(arrival.sender()).orElse(Messages.of("arrival.fromNobody"))),
                List.of(), null, List.of());
    }

    private String name(LedgerLine line) {
        return line.iso3() == null ? null : states.of(line.iso3(), Days.of(line.at())).shortName();
    }

    private static String direction(LedgerLine line) {
        return Messages.of("direction." + line.direction());
    }

    private static String tries(Letter letter) {
        return Messages.of("ledger.tries", letter.attempts().stream().filter(attempt -> attempt.kind() == Letter.Attempt.Kind.ATTEMPTING).count());
    }

    /** That an address was refused goes without saying where all were. */
    private static String mishap(LedgerLine line) {
        boolean refused = line.fates().contains(LedgerLine.slug(DispatchStatus.REFUSED.name()));
        return line.toLookAt() ? Arrays.stream(DeliveryProblem.values()).filter(mishap -> line.fates().contains(mishap.slug()))
                .filter(mishap -> !(refused && mishap == DeliveryProblem.ADDRESS_REFUSED))
                .map(mishap -> Messages.of("mishap." + mishap)).collect(Collectors.joining(" ")) : "";
    }
}
