package org.compactdesk.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a form says beside the texts; it has to agree with what the note verbale says.
 *
 * @param recalledNotes one a line as typed; empty where the form leaves it to the note
 * @param papers        likewise
 */
record Particulars(String title, List<String> recalledNotes, List<String> papers, LocalDate signatureDeadline,
        Optional<String> meetingName, Optional<LocalDate> meetingDate, FocalPoint focalPoint) {
}
