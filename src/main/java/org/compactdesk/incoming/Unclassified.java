package org.compactdesk.incoming;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose answers are in the house and still wait for a person to say whose they are, or what. */
@Component
public class Unclassified {

    private static final List<IncomingItem.State> WAITING = List.of(IncomingItem.State.RECORDED, IncomingItem.State.SENDER_UNKNOWN);

    private final IncomingItemRows rows;

    Unclassified(IncomingItemRows rows) {
        this.rows = rows;
    }

    /** The participations of a campaign from which something waits; where it may be one of several, all of them. */
    @Transactional(readOnly = true)
    public Set<BusinessKey> of(String reference) {
        return rows.findByStateIn(WAITING).stream().flatMap(Unclassified::mayBeOf).filter(key -> key.reference().equals(reference)).collect(toSet());
    }

    /** The one that somebody said it is of, or else all that it may be of. */
    private static Stream<BusinessKey> mayBeOf(IncomingItem item) {
        return item.key().map(Stream::of).orElseGet(() -> item.reference() == null || item.iso3() == null ? item.answered().stream()
                : Stream.concat(item.answered().stream(), Stream.of(new BusinessKey(item.reference(), item.iso3()))));
    }
}
