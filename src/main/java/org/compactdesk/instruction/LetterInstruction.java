package org.compactdesk.instruction;

import java.util.List;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.StaffInstructionProcess.Consent;

/** An act that sends missions words of its own; a clearing officer reads them first. */
public interface LetterInstruction extends InstructionHandler {

    @Override
    default Consent consent() {
        return Consent.CLEARING_OFFICER;
    }

    /** Why it cannot go out in these words. */
    Outcome check(Instruction instruction, LetterInput wording);

    @Override
    default Leaving leaving(Instruction instruction) {
        throw new UnsupportedOperationException("It leaves in the words of a draft");
    }

    /** Draws and stores the paper as it would go out today, in each language in which it does. */
    List<LetterDraft.Paper> draw(Instruction instruction, LetterDraft writing);

    /**
     * What leaves in these words.
     *
     * @param writing may have no paper yet
     */
    Leaving leaving(Instruction instruction, LetterDraft writing);
}
