package org.compactdesk.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compactdesk.campaign.ProcessCard;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.LateLetterProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.SharedVariables;
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
    private final Participations participations;
    private final Processes processes;
    private final ProcessCard onItsWay;
    private final ConflictRetry tries;
    private final Runnable look = this::look;

    ReleasedLetters(Ledger ledger, Participations participations, Processes processes, ProcessCard onItsWay, ConflictRetry tries) {
        this.ledger = ledger;
        this.participations = participations;
        this.processes = processes;
        this.onItsWay = onItsWay;
        this.tries = tries;
    }

    /**
     * Lets the participation send it beside whatever it is at. Where nobody is at work there any more, the letter is not needed, or it is
     * sent as a late letter.
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

    /** For a letter that an address has put off. */
    void lookAfterCommit() {
        ConflictRetry.afterCommit(look);
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        ledger.putOff().forEach(letter -> tries.run("Trying letter " + letter + " again where it was put off", status -> tryAgain(letter)));
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

    private void tryAgain(long letter) {
        ledger.hold(letter);
        Letter putOff = ledger.of(letter);
        if (!putOff.putOff().isEmpty() && !processes.isOpenWith(LateLetterProcess.KEY, SharedVariables.LETTER, letter)) {
            sendLate(putOff);
        }
    }

    private void wake(Letter letter) {
        BusinessKey key = letter.participation();
        Map<String, Object> inHand = Map.of(SharedVariables.LETTER.name(), letter.id());
        if (participations.of(key).atWork()) {
            processes.wakeWith(ParticipationProcess.Messages.LETTER_RELEASED, key.toString(), inHand);
        } else if (letter.kind().outlastsParticipation()) {
            sendLate(letter);
        } else {
            ledger.decide(letter.id(), DispatchStatus.NOT_NEEDED);
        }
    }

    private void sendLate(Letter letter) {
        BusinessKey key = letter.participation();
        Map<String, Object> variables = new HashMap<>(onItsWay.card(key));
        variables.put(SharedVariables.LETTER.name(), letter.id());
        processes.startByMessage(LateLetterProcess.Messages.LATE_LETTER_RELEASED, key.toString(), variables);
    }

    private Set<Object> onTheirWay() {
        return processes.inHand(SharedVariables.LETTER.name());
    }
}
