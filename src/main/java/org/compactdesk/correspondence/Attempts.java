package org.compactdesk.correspondence;

import org.compactdesk.correspondence.Letter.Attempt.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must stand in the ledger whatever becomes of the job: each entry is committed by itself. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {

    private final Ledger ledger;

    Attempts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Notes that the first byte is about to go; an earlier attempt without an end is first noted as in doubt. */
    void begin(long letter) {
        ledger.lastAttempt(letter).filter(Kind.ATTEMPTING::equals).ifPresent(open -> ledger.attempt(letter, Kind.IN_DOUBT, null));
        ledger.attempt(letter, Kind.ATTEMPTING, null);
    }

    void brokeOff(long letter, MailTrouble trouble) {
        ledger.attempt(letter, trouble.kind(), trouble.answer());
    }
}
