package org.compactdesk.incoming;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose answers are in the house and still wait for a person to say whose they are, or what. */
@Component
public class Unclassified {

    private static final List<String> WAITING = List.of(IncomingItem.State.RECORDED.name(), IncomingItem.State.SENDER_UNKNOWN.name());

    private final IncomingGlanceRows rows;

    Unclassified(IncomingGlanceRows rows) {
        this.rows = rows;
    }

    /** The participations of a campaign from which something waits; where it may be one of several, all of them. */
    @Transactional(readOnly = true)
    public Set<BusinessKey> of(String reference) {
        return rows.mayBeOf(WAITING).stream().flatMap(String::lines).map(BusinessKey::parse).filter(key -> key.reference().equals(reference)).collect(toSet());
    }
}
