package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.util.List;
import java.util.Set;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.LettersAfterNote;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** Sends a campaign's note verbale once more to those missions, and only those, that it did not reach; each gets its next issue. */
@Component
class SendFailedNotesAgain implements InstructionHandler {

    private final Ledger ledger;
    private final Letters letters;
    private final LettersAfterNote afterNote;
    private final Participations participations;

    SendFailedNotesAgain(Ledger ledger, Letters letters, LettersAfterNote afterNote, Participations participations) {
        this.ledger = ledger;
        this.letters = letters;
        this.afterNote = afterNote;
        this.participations = participations;
    }

    @Override
    public ActKind kind() {
        return ActKind.SEND_FAILED_AGAIN;
    }

    @Override
    public Set<String> alsoGivenBy() {
        return Set.of("dispatch");
    }

    @Override
    public Consent consent() {
        return Consent.NOBODY;
    }

    @Override
    public Outcome check(Instruction instruction) {
        return refuseIf(failed(instruction.reference()).isEmpty(), "instruction.sendFailedAgain.none");
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return Leaving.of(afterNote.with(failed(instruction.reference()).stream().map(letters::next).toList()));
    }

    /** Their participations are woken once this is committed; what a breakdown keeps from that is found at the next start. */
    @Override
    public Outcome carryOut(Instruction instruction) {
        failed(instruction.reference()).forEach(note -> letters.releaseAfterwards(letters.nextIssue(note.id())));
        return Outcome.done();
    }

    private List<Letter> failed(String reference) {
        return ledger.latestNotes(reference).stream().filter(Letter::hasFailed).filter(this::isStillWanted).toList();
    }

    /** Not where it was handed over since, or where the work on that Member State has ended. */
    private boolean isStillWanted(Letter note) {
        Dossier dossier = participations.dossier(note.participation());
        return !dossier.history().has(FactKind.NOTE_HANDED_OVER) && dossier.participation().atWork();
    }
}
