package org.compactdesk.campaign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.compactdesk.kernel.Days;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.record.Stage;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;

/**
 * One invitation round as it stands now: what was asked for, with every later change to its dates and people applied.
 *
 * @param reference          the note verbale's reference, such as {@code DFS/OASG/2017/0484}
 * @param title              what it is about, in a few words, in English
 * @param titles             what letters in other languages call it, by language: the title of the compact’s text there, where there is one; read when first asked
 * @param noteDate           the date of the note verbale, in New York
 * @param noteTexts          the note verbale's text as it stands, by language, English always among them; frozen from the registration on
 * @param instrumentTexts    the compact's text with its places for the name, likewise
 * @param signatureDeadline  the last day for signed copies, as changed; New York
 * @param datesChanged       whether the signature deadline or the meeting is not the one that the note verbale names
 * @param addressees         ISO 3166-1 alpha-3 codes, in the order of the list of Member States
 * @param recalledNotes      earlier notes that this one recalls, as the requester wrote them
 * @param papers             papers that it refers to, as the requester wrote them
 * @param invitations        invitations that it refers to, in its own words
 * @param releasedAt         when the dispatch was released, or null
 * @param sentOnPaper        the day on which the notes went out on paper, so that nothing left from here; or null
 * @param dispatchStopped    whether notes not yet sent are held back
 * @param closedOn           the day it was closed, or null
 */
public record Campaign(long id, String reference, String title, Supplier<Map<String, String>> titles, LocalDate noteDate, Map<String, String> noteTexts,
        Map<String, String> instrumentTexts, LocalDate signatureDeadline, Optional<Meeting> meeting, boolean datesChanged,
        FocalPoint focalPoint, List<String> addressees, List<String> recalledNotes, List<String> papers, List<String> invitations, Stage stage,
        Instant releasedAt, LocalDate sentOnPaper, boolean dispatchStopped, LocalDate closedOn) {

    /** As it will be with another signature deadline. */
    public Campaign withDeadline(LocalDate next) {
        return new Campaign(id, reference, title, titles, noteDate, noteTexts, instrumentTexts, next, meeting, true, focalPoint, addressees, recalledNotes,
                papers, invitations, stage, releasedAt, sentOnPaper, dispatchStopped, closedOn);
    }

    /** As it will be with its meeting on another day. */
    public Campaign withMeetingOn(LocalDate next) {
        return new Campaign(id, reference, title, titles, noteDate, noteTexts, instrumentTexts, signatureDeadline,
                meeting.map(held -> new Meeting(held.name(), held.names(), next)), true, focalPoint, addressees, recalledNotes, papers, invitations, stage,
                releasedAt, sentOnPaper, dispatchStopped, closedOn);
    }

    /** What letters in this language call it: as the compact’s text there does, or else as in English. */
    public String title(String language) {
        return titles.get().getOrDefault(language, title);
    }

    /** As lists and cards have it: "Compact on safe drinking water (SAMPLE/2017/0001)". */
    public String titleAndReference() {
        return title + " (" + reference + ")";
    }

    public Map<String, String> texts(CampaignText.Kind kind) {
        return kind == CampaignText.Kind.NOTE ? noteTexts : instrumentTexts;
    }

    /** In which language a mission of this working language gets the text: in its own where there is one, or else in English. */
    public String languageOf(CampaignText.Kind kind, String workingLanguage) {
        return texts(kind).containsKey(workingLanguage) ? workingLanguage : Languages.DEFAULT;
    }

    /** The language in which a mission of this working language gets the note verbale. */
    public String noteLanguage(String workingLanguage) {
        return languageOf(CampaignText.Kind.NOTE, workingLanguage);
    }

    /** The language in which a mission of this working language gets the compact. */
    public String instrumentLanguage(String workingLanguage) {
        return languageOf(CampaignText.Kind.INSTRUMENT, workingLanguage);
    }

    /** In English. */
    public String noteText() {
        return noteTexts.getOrDefault(Languages.DEFAULT, "");
    }

    /** In English. */
    public String instrumentText() {
        return instrumentTexts.getOrDefault(Languages.DEFAULT, "");
    }

    /** What every process of this campaign carries so that its tasks can be read. */
    public Map<String, Object> processCard() {
        return Map.of(SharedVariables.CAMPAIGN.name(), title, SharedVariables.SIGNATURE_DEADLINE.name(), Days.read(signatureDeadline));
    }

    /** The same for one Member State. */
    public Map<String, Object> processCard(MemberState state) {
        Map<String, Object> card = new HashMap<>(processCard());
        card.put(SharedVariables.MEMBER_STATE.name(), state.inTextName());
        return card;
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether its note verbale has been released. */
    public boolean isDispatched() {
        return releasedAt != null;
    }

    /** The day on which its note verbale went out, in New York. */
    public LocalDate dispatchedOn() {
        return sentOnPaper == null ? Days.of(releasedAt) : sentOnPaper;
    }

    /** The campaign's page, with the reference percent-encoded. */
    public String page() {
        return "/campaigns?reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }
}
