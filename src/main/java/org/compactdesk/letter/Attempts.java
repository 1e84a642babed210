package org.compactdesk.letter;

import org.compactdesk.engine.GivenUp;
import org.compactdesk.engine.StandStills;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.compactdesk.state.MemberStates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must stand in the ledger whatever becomes of the job: each entry is committed by itself. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts implements StandStills.LookedAfter {

    private final Ledger ledger;
    private final MemberStates states;

    private final RefusedAddresses refusedAddresses;
    private final ApplicationEventPublisher listeners;

    Attempts(Ledger ledger, MemberStates states, RefusedAddresses refusedAddresses, ApplicationEventPublisher listeners) {
        this.ledger = ledger;
        this.states = states;
        this.refusedAddresses = refusedAddresses;
        this.listeners = listeners;
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
        if (trouble.kind() == Kind.AWAY) {
            listeners.publishEvent(new MailServer.Away());
        }
        return trouble.about(letter, states.of(letter.participation().iso3()).inTextName());
    }

    /** What a letter fails at stands in the ledger, and has a task of its own. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean covers(String stackTrace) {
        return stackTrace.startsWith(MailTrouble.class.getName());
    }

    /** Notes that the desk does not try any more by itself; the next attempt, which a person asks for, ends that. */
    @EventListener
    @Transactional
    public void givenUp(GivenUp job) {
        if (job.why() instanceof MailTrouble trouble && trouble.letter() != null) {
            long letter = trouble.letter().id();
            ledger.attempt(letter, Kind.GIVEN_UP, trouble.answer());
            ledger.markUnraised(letter);
            refusedAddresses.raiseAfterCommit(letter);
        }
    }
}
