package org.compactdesk.drafting;

import java.util.List;
import java.util.Optional;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Addressing;

/**
 * What the start form asks for.
 *
 * @param reference     as the requester has it; where it is left out the note's own counts
 * @param translations  the same texts in other languages
 * @param regionalGroup for {@link Addressing#REGIONAL_GROUP}
 * @param chosenStates  for {@link Addressing#CHOSEN}: ISO 3166-1 alpha-3 codes
 */
record CampaignRequest(Optional<String> reference, DraftText noteText, DraftText compactText, List<DraftText> translations, EnteredDetails entered,
        Addressing addressing, Optional<String> regionalGroup, List<String> chosenStates) {

    /** The reference that its note bears. */
    String referenceInNote() {
        return noteText.note().reference();
    }
}
