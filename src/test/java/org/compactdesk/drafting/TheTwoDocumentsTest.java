package org.compactdesk.drafting;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.Desk.file;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;

/** The two real documents, through the start form and the four hands of a release, out to the missions. */
@EnabledIf(value = "org.compactdesk.instrument.Texts#haveSeeds", disabledReason = "the real documents are not beside the project")
@OnBothDatabases
class TheTwoDocumentsTest extends DeskTest {

    private static final String REFERENCE = "DFS/OASG/2017/0484";
    private static final Map<String, String> NAMES = Map.of("GMB", "the Republic of the Gambia", "CIV", "the Republic of Côte d'Ivoire",
            "CAN", "Canada", "GBR", "the United Kingdom of Great Britain and Northern Ireland", "TUR", "the Republic of Turkey");

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private DraftRemarks remarks;

    @Test
    void goInAsTheyAreAddressedToAll() {
        desk.as("focal-point").starts("NoteVerbaleCampaign", form(Texts.seedCompact(), Map.of("addressing", "ALL")));

        Campaign campaign = campaigns.of(REFERENCE);
        assertThat(campaign.recalledNotes()).containsExactly("DFS/OASG/2017/0378 of 19 June 2017");
        assertThat(campaign.papers()).contains("A/71/818");
        assertThat(campaign.addressees()).hasSize(193);
        assertThat(Instrument.read(campaign.instrumentText()).oddities()).isNotEmpty();

        assertThat(campaign.invitations()).singleElement().asString().contains("5 July 2017");
        assertThatThrownBy(() -> desk.as("focal-point").completes("DraftNoteVerbale", REFERENCE, Campaigner.particulars()))
                .hasMessageStartingWith("Remarks: Compact, line 5: say why it stays as it is, or put it right.");
        desk.as("focal-point").completes("DraftNoteVerbale", REFERENCE, answered(0));
        desk.as("clearing").completes("ClearNoteVerbale", REFERENCE, Map.of("clearance", "ABANDONED", "reason", "Only a try"));
        assertThat(campaigns.find(REFERENCE)).isEmpty();
    }

    @Test
    void comeOutOfTheDispatchedPapersWordForWord() throws Exception {
        String[] states = NAMES.keySet().toArray(String[]::new);
        campaigner.knowsAddressesOf(states);
        desk.as("focal-point").starts("NoteVerbaleCampaign",
                form(Texts.seedCompact(), Map.of("addressing", "CHOSEN", "chosenStates", String.join(",", states))));
        String compact = Texts.seedCompactPutRight();
        desk.as("focal-point").completes("DraftNoteVerbale", REFERENCE, answered(89));
        desk.as("clearing").completes("ClearNoteVerbale", REFERENCE, Map.of("clearance", "CLEARED"));
        desk.as("registry").completes("RegisterReference", REFERENCE, Map.of("reference", REFERENCE, "noteDate", "2017-08-02"));
        campaigner.drawsPapers(REFERENCE);
        desk.as("dispatch").completes("ReleaseDispatch", REFERENCE, Map.of("release", "RELEASED", "numberOfAddressees", (long) states.length));
        desk.runDueJobs();

        for (String state : states) {
            List<String> papers = papers(mails.to(Campaigner.address(state)));
            assertThat(papers).hasSize(2);
            assertThat(words(papers.get(0))).containsSubsequence(words(Texts.seedNote()));
            assertThat(words(papers.get(1))).isEqualTo(words("Annex I " + compact.replace("the [MEMBER STATE]", NAMES.get(state))
                    .replace("[MEMBER STATE]", NAMES.get(state))));
            assertThat(String.join(" ", words(papers.get(1))).split(Pattern.quote(NAMES.get(state)), -1)).hasSize(3 + 1);
        }
    }

    /** Takes this line out and says of every other that it stays. */
    private Map<String, Object> answered(int out) {
        Map<String, Object> draft = Campaigner.particulars();
        draft.put("remarks", file("remarks.json", remarks.of(remarks.standing(campaigns.of(REFERENCE))).stream()
                .map(line -> "{\"id\":\"%s\",\"out\":%s,\"reason\":\"As in the original\"}".formatted(line.id(), line.line() == out)).collect(joining(",", "[", "]"))));
        return draft;
    }

    private static Map<String, Object> form(String compact, Map<String, String> addressees) {
        Map<String, Object> form = new HashMap<>(Campaigner.particulars());
        form.put("noteText", file("note.txt", Texts.seedNote()));
        form.put("compactText", file("compact.txt", compact));
        form.putAll(addressees);
        return form;
    }

    private static List<String> papers(List<Received> mails) throws Exception {
        assertThat(mails).hasSize(1);
        List<String> papers = new ArrayList<>();
        Multipart parts = (Multipart) mails.get(0).message().getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                try (PDDocument pdf = Loader.loadPDF(part.getInputStream().readAllBytes())) {
                    papers.add(new PDFTextStripper().getText(pdf));
                }
            }
        }
        return papers;
    }

    /** The words alone: no marks of lists and emphasis of the text file, no page numbers of the paper. */
    private static List<String> words(String text) {
        return List.of(text.replaceAll("(?m)^- ", "").replaceAll("\\*([^*]+)\\*", "$1").replaceAll("(?m)^Page \\d+ of \\d+$", "").strip().split("\\s+"));
    }
}
