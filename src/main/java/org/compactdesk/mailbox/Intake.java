package org.compactdesk.mailbox;

import java.util.Optional;
import org.compactdesk.incoming.Mailroom;
import org.compactdesk.incoming.ReadMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one mail, once: the entry in the ledger, its documents, its process and the note that it was taken are one transaction. The
 * mail is marked on the server only after that.
 */
@Component
class Intake {

    private final TakenMails taken;
    private final Mailroom mailroom;

    Intake(TakenMails taken, Mailroom mailroom) {
        this.taken = taken;
        this.mailroom = mailroom;
    }

    /**
     * @param fingerprint {@link Fingerprint#of}
     * @return the new entry's number in the ledger; empty where the same mail was taken before
     */
    @Transactional
    Optional<Long> take(ImapUid place, String fingerprint, ReadMessage message) {
        if (taken.isTaken(place)) {
            return Optional.empty();
        }
        Optional<Long> entry = taken.isTaken(fingerprint) ? Optional.empty() : Optional.of(mailroom.take(message, taken.entryUnder(message.messageId())));
        entry.ifPresent(number -> taken.taken(fingerprint, message.messageId(), number));
        taken.layAt(place, fingerprint);
        return entry;
    }
}
