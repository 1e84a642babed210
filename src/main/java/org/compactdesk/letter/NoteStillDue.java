package org.compactdesk.letter;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A note verbale goes out while its campaign is open; closing the campaign ends what a stopped dispatch held back. */
@Component
class NoteStillDue implements StillDue {

    @Override
    public LetterKind kind() {
        return LetterKind.NOTE_VERBALE;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        return !campaign.isClosed();
    }
}
