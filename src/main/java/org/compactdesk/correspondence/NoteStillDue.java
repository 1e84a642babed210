package org.compactdesk.correspondence;

import org.compactdesk.campaign.Campaigns;
import org.springframework.stereotype.Component;

/** A note verbale goes out while its campaign is open; closing the campaign ends what a stopped dispatch held back. */
@Component
class NoteStillDue implements StillDue {

    private final Campaigns campaigns;

    NoteStillDue(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public LetterKind kind() {
        return LetterKind.NOTE_VERBALE;
    }

    @Override
    public boolean stillDue(Letter letter) {
        return !campaigns.of(letter.participation().reference()).isClosed();
    }
}
