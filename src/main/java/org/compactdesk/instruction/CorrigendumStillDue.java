package org.compactdesk.instruction;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.StillDue;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A corrigendum is due as long as its mission is among those it goes to. */
@Component
class CorrigendumStillDue implements StillDue {

    @Override
    public LetterKind kind() {
        return LetterKind.CORRIGENDUM;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        return CorrigendumLetters.isFor(history);
    }
}
