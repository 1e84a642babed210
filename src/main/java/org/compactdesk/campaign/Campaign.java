package org.compactdesk.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One invitation round as it stands now: what was asked for, with every later change to its dates and people applied.
 *
 * @param reference          the note verbale's reference, such as {@code DFS/OASG/2017/0484}
 * @param title              what it is about, in a few words
 * @param noteDate           the date of the note verbale, in New York
 * @param noteText           the note verbale's text as it stands; frozen from the registration on
 * @param instrumentText     the compact's text with its placeholders, likewise
 * @param noteDocument       the stored document that the note's text came with
 * @param instrumentDocument the stored document that the compact's text came with
 * @param signatureDeadline  the last day for signed copies, as changed; New York
 * @param addressees         ISO 3166-1 alpha-3 codes, in the order of the list of Member States
 * @param recalledNotes      earlier notes that this one recalls, as the requester wrote them
 * @param papers             papers that it refers to, as the requester wrote them
 * @param releasedAt         when the dispatch was released, or null
 * @param dispatchStopped    whether notes not yet sent are held back
 * @param closedOn           the day it was closed, or null
 */
public record Campaign(long id, String reference, String title, LocalDate noteDate, String noteText, String instrumentText,
        String noteDocument, String instrumentDocument, LocalDate signatureDeadline, Optional<Meeting> meeting,
        FocalPoint focalPoint, List<String> addressees, List<String> recalledNotes, List<String> papers, Stage stage,
        Instant releasedAt, boolean dispatchStopped, LocalDate closedOn) {

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether its note verbale has been released. */
    public boolean isDispatched() {
        return releasedAt != null;
    }

    /** The campaign's page, with the reference percent-encoded. */
    public String page() {
        return "/campaigns?reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
