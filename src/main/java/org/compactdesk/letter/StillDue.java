package org.compactdesk.letter;

import org.compactdesk.campaign.Campaign;
import org.compactdesk.record.History;

/** Asked right before a letter of its kind is sent. One bean a kind at most; a kind without one is due as long as the State is addressed. */
public interface StillDue {

    LetterKind kind();

    /**
     * Whether there still is a reason for this letter; asks the record. False makes its fate {@link DispatchStatus#NOT_NEEDED}.
     *
     * @param campaign as it stands now
     * @param history  of the letter's participation, as known now
     */
    boolean stillDue(Letter letter, Campaign campaign, History history);
}
