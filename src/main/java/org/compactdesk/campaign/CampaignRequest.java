package org.compactdesk.campaign;

import static org.compactdesk.campaign.CampaignVariables.*;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.compactdesk.campaign.CampaignVariables.Addressing;
import org.compactdesk.engine.Upload;

/**
 * What the start form asks for.
 *
 * @param reference     as the requester has it; where it is left out the note's own counts
 * @param regionalGroup for {@link Addressing#REGIONAL_GROUP}
 * @param chosenStates  for {@link Addressing#CHOSEN}: ISO 3166-1 alpha-3 codes
 */
record CampaignRequest(Optional<String> reference, Upload noteText, Upload compactText, Particulars particulars,
        Addressing addressing, Optional<String> regionalGroup, List<String> chosenStates) {

    /** Takes everything out of the form's variables, so that nothing of it outlives the form. */
    static CampaignRequest from(DelegateExecution step) {
        return new CampaignRequest(REFERENCE.takeIfThere(step), NOTE_TEXT.take(step), COMPACT_TEXT.take(step),
                Particulars.from(step), ADDRESSING.take(step), REGIONAL_GROUP.takeIfThere(step),
                CHOSEN_STATES.takeIfThere(step).map(codes -> List.of(codes.split("\\s*,\\s*"))).orElse(List.of()));
    }
}
