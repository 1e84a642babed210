package org.compactdesk;

import static java.util.stream.Collectors.joining;
import static org.compactdesk.Desk.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;
import org.springframework.web.util.HtmlUtils;

/** Opens campaigns the ordinary way, through the forms and by the hands of the people who would. */
public class Campaigner {

    private static final LocalDate SINCE = LocalDate.of(2017, 1, 1);

    private final Desk desk;
    private final MissionDirectory directory;

    Campaigner(Desk desk, MissionDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /**
     * Opens a campaign that is addressed to these Member States and releases its dispatch; participations are open, no job of
     * theirs has run. The sample note's dates: note of 2 August, deadline 25 August, meeting on 18 September 2017.
     *
     * @param iso3 such as {@code FRA}
     * @return the campaign's reference
     */
    public String dispatches(String... iso3) {
        String reference = released(iso3);
        desk.runDueJobsOnce();
        return reference;
    }

    /** As {@link #dispatches}, for one Member State; its note is sent as well. */
    public BusinessKey invites(String iso3) {
        String reference = dispatches(iso3);
        desk.runDueJobs();
        return new BusinessKey(reference, iso3);
    }

    /** As {@link #dispatches}, with other dates than the sample note's; the notes are sent as well. */
    public String dispatchesBy(LocalDate deadline, LocalDate meeting, String... iso3) {
        String reference = Desk.newReference();
        String note = note(reference).replace("25 August 2017", Days.read(deadline)).replace("18 September 2017", Days.read(meeting));
        release(reference, Map.of("noteText", file("note.txt", note)), Map.of("deadline", deadline.toString(), "meetingDate", meeting.toString()), iso3);
        desk.runDueJobs();
        return reference;
    }

    /** As {@link #dispatches}, up to the release; nothing has been opened. */
    public String released(String... iso3) {
        String reference = Desk.newReference();
        release(reference, Map.of(), Map.of(), iso3);
        return reference;
    }

    /** As {@link #released}, on texts of one's own: the note, which bears this reference and the sample's dates, and the compact. */
    public void releases(String reference, String note, String compact, String... iso3) {
        release(reference, Map.of("noteText", file("note.txt", note), "compactText", file("compact.txt", compact)), Map.of(), iso3);
    }

    private void release(String reference, Map<String, Object> texts, Map<String, Object> dates, String... iso3) {
        knowsAddressesOf(iso3);
        Map<String, Object> request = request(reference, iso3);
        request.putAll(texts);
        request.putAll(dates);
        Map<String, Object> draft = particulars();
        draft.putAll(dates);
        comesToRelease(reference, request, draft);
        isReleased(reference, iso3.length);
    }

    /** A campaign that is drafted, cleared and registered; dispatch has the task to release it. */
    public void comesToRelease(String reference, Map<String, Object> request, Map<String, Object> draft) {
        isCleared(reference, request, draft);
        isRegistered(reference);
    }

    /** The draft's particulars, and of every line that looks wrong that it stays. */
    public Map<String, Object> answered(String reference) {
        String rows = Pattern.compile("\"id\":\"(\\d+:\\d+)\"").matcher(HtmlUtils.htmlUnescape(desk.as("focal-point").briefing("DraftNoteVerbale", reference)))
                .results().map(id -> "{\"id\":\"%s\",\"reason\":\"As in the original\"}".formatted(id.group(1))).collect(joining(",", "[", "]"));
        Map<String, Object> draft = particulars();
        draft.put("remarks", Desk.file("remarks.json", rows));
        return draft;
    }

    public void isCleared(String reference, Map<String, Object> request, Map<String, Object> draft) {
        desk.as("focal-point").starts("NoteVerbaleCampaign", request);
        desk.as("focal-point").completes("DraftNoteVerbale", reference, draft);
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"));
    }

    /** As {@link #isCleared}; whatever looks wrong in its texts stays as it is. */
    public void isClearedWithItsRemarks(String reference, Map<String, Object> request) {
        desk.as("focal-point").starts("NoteVerbaleCampaign", request);
        desk.as("focal-point").completes("DraftNoteVerbale", reference, answered(reference));
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"));
    }

    public void isRegistered(String reference) {
        desk.as("registry").completes("RegisterReference", reference, Map.of("reference", reference, "noteDate", "2017-08-02"));
    }

    /** Its papers are drawn and read first. */
    public void isReleased(String reference, int addressees) {
        drawsPapers(reference);
        isReleasedOnceRead(reference, addressees);
    }

    public void isReleasedOnceRead(String reference, int addressees) {
        desk.as("dispatch").completes("ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", (long) addressees));
    }

    public void drawsPapers(String reference) {
        desk.runDueJobsOf(NoteVerbaleCampaignProcess.KEY, reference);
    }

    /** Puts one main address for each of these missions into the directory. */
    public void knowsAddressesOf(String... iso3) {
        for (String state : iso3) {
            directory.change(state, List.of(MissionAddress.main(address(state))), directory.languageOn(state, SINCE), SINCE, "test");
        }
    }

    /** The main address of a mission in every campaign opened here: {@code fra@example.org}. */
    public static String address(String iso3) {
        return iso3.toLowerCase() + "@example.org";
    }

    /** The start form as filled in for these Member States. */
    public static Map<String, Object> request(String reference, String... iso3) {
        Map<String, Object> form = new HashMap<>(particulars());
        form.put("noteText", file("note.txt", note(reference)));
        form.put("compactText", file("compact.txt", compact()));
        form.put("addressing", "CHOSEN");
        form.put("chosenStates", String.join(",", iso3));
        return form;
    }

    /** What the request and the draft both ask for beside the texts. */
    public static Map<String, Object> particulars() {
        return new HashMap<>(Map.of("title", "Sample compact", "deadline", "2017-08-25", "meetingName", "High-level meeting",
                "meetingDate", "2017-09-18", "focalPointName", "Chief, Partnerships Unit",
                "focalPointEmail", "focal-point@example.org"));
    }

    /** The sample note under another reference. */
    public static String note(String reference) {
        return sample("note-verbale.txt").replaceFirst("(?m)^Reference: .*$", "Reference: " + reference);
    }

    public static String compact() {
        return sample("compact.txt");
    }

    /** The two fields of a form for the sample texts in another language, the note under this reference. */
    public static Map<String, Object> translated(String reference, String language) {
        Map<String, Object> fields = new HashMap<>();
        for (String field : List.of("noteText_" + language, "compactText_" + language)) {
            fields.put(field, file(field + ".txt", translation(field, reference)));
        }
        return fields;
    }

    /** The sample text for such a field. */
    public static String translation(String field, String reference) {
        String name = field.startsWith("noteText") ? "note-verbale." : "compact.";
        return sample(name + field.substring(field.indexOf('_') + 1) + ".txt").replace("SAMPLE/2017/0001", reference);
    }

    private static String sample(String name) {
        try {
            return StreamUtils.copyToString(new ClassPathResource("samples/" + name).getInputStream(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
