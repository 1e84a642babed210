package org.compactdesk.letter;

import org.compactdesk.engine.GivenUp;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.compactdesk.state.MemberStates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must stand in the ledger whatever becomes of the job: each entry is committed by itself. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {

    private final Ledger ledger;
    private final MemberStates states;

    Attempts(Ledger ledger, MemberStates states) {
        this.ledger = ledger;
        this.states = states;
    }

    /** Notes that the first byte is about to go; an earlier attempt without an end is first noted as in doubt. */
    void begin(Letter letter) {
        if (letter.isBeingAttempted()) {
            ledger.attempt(letter.id(), Kind.IN_DOUBT, null);
        }
        ledger.attempt(letter.id(), Kind.ATTEMPTING, null);
    }

    /** @return the trouble in words that name the letter */
    MailTrouble brokeOff(Letter letter, MailTrouble trouble) {
        ledger.attempt(letter.id(), trouble.kind(), trouble.answer());
        return trouble.about(letter, states.of(letter.participation().iso3()).inTextName());
    }

    /** Notes that the desk does not try any more by itself; the next attempt, which a person asks for, ends that. */
    @EventListener
    @Transactional
    public void givenUp(GivenUp job) {
        if (job.why() instanceof MailTrouble trouble && trouble.letter() != null) {
            ledger.attempt(trouble.letter().id(), Kind.GIVEN_UP, trouble.answer());
        }
    }
}
