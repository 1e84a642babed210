package org.compactdesk.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a released letter is sent or found not to be needed. A branch that has the letter in hand goes with its
 * participation, as when the Government withdraws: the ledger knows what was released, and the next release or the next start looks
 * for what is left over.
 */
@Component
class ReleasedLetters {

    private final Ledger ledger;
    private final Processes processes;
    private final ProcessCard onItsWay;
    private final ConflictRetry tries;
    private final Runnable look = this::look;

    ReleasedLetters(Ledger ledger, Processes processes, ProcessCard onItsWay, ConflictRetry tries) {
        this.ledger = ledger;
        this.processes = processes;
        this.onItsWay = onItsWay;
        this.tries = tries;
    }

    /**
     * Lets the participation send it beside whatever it is at. Where that has ended, the letter is not needed any more, or an instance is
     * opened for it alone.
     */
    void release(Letter letter) {
        ledger.released(letter.id());
        wake(letter);
        ConflictRetry.afterCommit(look);
    }

    /** As {@link #release}, once the job in hand is through. */
    void releaseAfterwards(long letter) {
        ledger.released(letter);
        ConflictRetry.afterCommit(look);
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        List<Long> leftOver = new ArrayList<>(ledger.releasedAndPlanned());
        leftOver.removeAll(onTheirWay());
        leftOver.forEach(letter -> tries.run("Releasing letter " + letter + " once more", status -> releaseAgain(letter)));
    }

    private void releaseAgain(long letter) {
        ledger.hold(letter);
        Letter leftOver = ledger.of(letter);
        if (!leftOver.fate().isDecided() && !onTheirWay().contains(letter)) {
            wake(leftOver);
        }
    }

    private void wake(Letter letter) {
        BusinessKey key = letter.participation();
        Map<String, Object> inHand = Map.of(Letters.LETTER.name(), letter.id());
        if (processes.isOpen(Letters.PARTICIPATION, key.toString())) {
            processes.wakeWith("LetterReleased", key.toString(), inHand);
        } else if (letter.kind().outlastsParticipation()) {
            processes.startBeside(Letters.PARTICIPATION, key.toString(), "Event_LetterReleased", onItsWay.card(key), inHand);
        } else {
            ledger.decide(letter.id(), DispatchStatus.NOT_NEEDED);
        }
    }

    private Set<Object> onTheirWay() {
        return processes.inHand(Letters.LETTER.name());
    }
}
