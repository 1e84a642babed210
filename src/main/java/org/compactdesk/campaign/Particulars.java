package org.compactdesk.campaign;

import static org.compactdesk.campaign.CampaignVariables.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a form says beside the texts; it has to agree with what the note verbale says.
 *
 * @param recalledNotes one a line as typed; empty where the form leaves it to the note
 * @param papers        likewise
 */
record Particulars(String title, List<String> recalledNotes, List<String> papers, LocalDate signatureDeadline,
        Optional<String> meetingName, Optional<LocalDate> meetingDate, FocalPoint focalPoint) {

    static Particulars from(DelegateExecution step) {
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
