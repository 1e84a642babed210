package org.compactdesk.campaign;

import static org.compactdesk.campaign.CampaignVariables.*;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step after a form that asks for a campaign's particulars; leaves nothing of the form behind. */
abstract class CampaignFormStep implements JavaDelegate {

    Particulars particulars(DelegateExecution step) {
        return new Particulars(TITLE.take(step),
                lines(RECALLED_NOTES.takeIfThere(step)), lines(PAPERS.takeIfThere(step)),
                DEADLINE.take(step), MEETING_NAME.takeIfThere(step), MEETING_DATE.takeIfThere(step),
                new FocalPoint(FOCAL_POINT_NAME.take(step), FOCAL_POINT_EMAIL.take(step),
                        FOCAL_POINT_PHONE.takeIfThere(step).orElse(null)));
    }

    private static List<String> lines(Optional<String> text) {
        return text.stream().flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
