package org.compactdesk.instruction;

import java.util.List;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.StaffInstructionProcess.Consent;

/** An act that sends missions words of its own; a clearing officer reads them first. */
public interface LetterInstruction extends InstructionHandler {

    /** One mail as a mission would get it now. */
    record Preview(String to, String subject, String text) {
    }

    @Override
    default Consent consent() {
        return Consent.CLEARING_OFFICER;
    }

    /** Why it cannot go out in these words. */
    Outcome check(Instruction instruction, LetterInput wording);

    /** Draws and stores the paper as it would go out today, in each language in which it does. */
    List<LetterDraft.Paper> draw(Instruction instruction, LetterDraft writing);

    /** The mails that would carry it. */
    List<Preview> previews(Instruction instruction, LetterDraft writing);
}
