package org.compactdesk.instruction;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.LetterView;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.LettersAfterNote;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.springframework.stereotype.Component;

/** Sends a letter once more: the next issue, which stands for the earlier one. Nobody has to confirm it. */
@Component
class SendLetterAgain implements InstructionHandler {

    private final Letters letters;
    private final LettersAfterNote afterNote;
    private final Participations participations;

    SendLetterAgain(Letters letters, LettersAfterNote afterNote, Participations participations) {
        this.letters = letters;
        this.afterNote = afterNote;
        this.participations = participations;
    }

    @Override
    public ActKind kind() {
        return ActKind.SEND_AGAIN;
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
    public Map<String, String> subjects() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (LetterKind kind : LetterKind.values()) {
            kinds.put(kind.name(), Messages.of("letter." + kind));
        }
        return kinds;
    }

    @Override
    public Optional<Long> subject(BusinessKey key, String kind, LocalDate day, Optional<Long> which) {
        return letters.of(key).stream()
                .filter(letter -> letter.kind().name().equals(kind) && letter.fate().isDecided())
                .filter(letter -> day == null || Days.of(letter.decidedAt()).equals(day))
                .map(Letter::id).reduce((earlier, later) -> later);
    }

    @Override
    public String subjectInWords(Instruction instruction) {
        return letter(instruction).map(LetterView::of).map(view -> view.what() + ", " + view.when()).orElse("");
    }

    @Override
    public Outcome check(Instruction instruction) {
        if (letter(instruction).isEmpty()) {
            return Outcome.refused("instruction.sendAgain.noLetter");
        }
        Letter meant = letter(instruction).get();
        boolean goesOut = meant.kind().outlastsParticipation() || participations.of(meant.participation()).atWork();
        return goesOut ? Outcome.done() : Outcome.refused("instruction.sendAgain.ended");
    }

    @Override
    public Leaving leaving(Instruction instruction) {
        return letter(instruction).map(letter -> Leaving.of(afterNote.with(List.of(letters.next(letters.of(letters.latestIssue(letter.id()))))))).orElseGet(Leaving::nothing);
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        letters.nextIssue(instruction.subject());
        return Outcome.done();
    }

    @Override
    public void wake(Instruction instruction) {
        letters.release(letters.latestIssue(instruction.subject()));
    }

    /** The letter, where it went to the Member State of the instruction. */
    private Optional<Letter> letter(Instruction instruction) {
        return Optional.ofNullable(instruction.subject()).flatMap(subject -> instruction.key()
                .flatMap(key -> letters.of(key).stream().filter(letter -> letter.id() == subject).findFirst()));
    }
}
