package org.compactdesk.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.record.FocalPoint;

/**
 * What a form says beside the texts; it has to agree with what the note verbale says.
 *
 * @param recalledNotes one a line as typed; empty where the form leaves it to the note
 * @param papers        likewise
 * @param meetingNames  the meeting's name in other languages than English, by language
 */
record CampaignDetails(String title, List<String> recalledNotes, List<String> papers, LocalDate signatureDeadline,
        Optional<String> meetingName, Map<String, String> meetingNames, Optional<LocalDate> meetingDate, FocalPoint focalPoint) {
}
