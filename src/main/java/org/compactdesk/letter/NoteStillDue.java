package org.compactdesk.letter;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** A note verbale goes out while its campaign is open, and where it did not go out on paper; what is sent again goes all the same. Closing the campaign ends what a stopped dispatch held back. */
@Component
class NoteStillDue implements StillDue {

    @Override
    public LetterKind kind() {
        return LetterKind.NOTE_VERBALE;
    }

    @Override
    public boolean stillDue(Letter letter, Campaign campaign, History history) {
        return !campaign.isClosed() && (campaign.sentOnPaper() == null || letter.issue() > 1);
    }
}
