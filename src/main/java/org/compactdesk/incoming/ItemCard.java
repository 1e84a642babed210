package org.compactdesk.incoming;

import java.util.Collections;
import java.util.Map;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.process.SharedVariables;
import org.springframework.stereotype.Component;

/** What an instance of IncomingCorrespondence goes by, and what its tasks show. */
@Component
public class ItemCard {

    private final ProcessCard cards;

    ItemCard(ProcessCard cards) {
        this.cards = cards;
    }

    /** What it goes by until somebody says whose it is: "Incoming no. 17". */
    public static String number(long entry) {
        return Messages.of("arrival.number", String.valueOf(entry));
    }

    /** What an instance about this goes by: the participation that it was matched to, if any. */
    static String businessKey(IncomingItem arrival) {
        return arrival.key().map(BusinessKey::toString).orElseGet(() -> number(arrival.id()));
    }

    /** What every instance for this participation carries so that its tasks can be read. */
    Map<String, Object> card(BusinessKey key) {
        return cards.card(key);
    }

    /** Until somebody says whose it is, no Member State stands on it. */
    Map<String, Object> card(IncomingItem arrival) {
        return arrival.key().map(cards::card).orElseGet(() -> Collections.singletonMap(SharedVariables.MEMBER_STATE.name(), null));
    }
}
