package org.compactdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.compactdesk.Desk.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.document.DrawnWords;
import org.compactdesk.instrument.Texts;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.Letters;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Stage;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Between registration and release the papers of all are drawn and read; what was read is what goes out. */
class CampaignPapersTest extends DeskTest {

    @Autowired
    private CampaignPapers papers;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private DrawnPapersRows rows;

    @Autowired
    private Documents documents;

    @Autowired
    private Letters letters;

    @Autowired
    private MissionDirectory directory;

    @Autowired
    private MemberStates memberStates;

    @Test
    void theBytesThatGoOutAreThoseThatWereRead() {
        String reference = registered(Map.of(), "AND", "BLR");
        campaigner.isReleased(reference, 2);
        List<DrawnPapers> read = rows.findByCampaignOrderById(campaigns.of(reference).id());
        desk.runDueJobs();

        for (DrawnPapers of : read) {
            assertThat(letters.of(new BusinessKey(reference, of.iso3())).get(0).content().documents()).startsWith(of.note(), of.annex());
        }
        assertThat(rows.findByCampaignOrderById(campaigns.of(reference).id())).as("nothing was drawn again").isEqualTo(read).hasSize(2);
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void nothingIsReleasedBeforeAllAreReadAndTheFormCountsUp() {
        String[] states = memberStates.all().stream().map(MemberState::iso3).limit(21).toArray(String[]::new);
        String reference = registered(Map.of(), states);
        assertThat(desk.as("dispatch").briefing("ReleaseDispatch", reference)).contains("Drawn and read: the papers of 0 of 21 missions");
        refusesToRelease(reference, 21, "0 of 21 so far");

        papers.draw(reference, List.of(states).subList(0, 20));
        assertThat(desk.as("dispatch").briefing("ReleaseDispatch", reference)).contains("Drawn and read: the papers of 20 of 21 missions");
        refusesToRelease(reference, 21, "20 of 21 so far");
        List<DrawnPapers> before = rows.findByCampaignOrderById(campaigns.of(reference).id());

        campaigner.isReleased(reference, 21);
        assertThat(rows.findByCampaignOrderById(campaigns.of(reference).id())).as("goes on from where it broke off").hasSize(21).startsWith(before.toArray(DrawnPapers[]::new));
    }

    @Test
    void aLanguageThatChangesIsDrawnAndReadAnewByWhoeverNeedsIt() {
        String reference = Desk.newReference();
        Map<String, Object> request = Campaigner.request(reference, "BEN", "GAB");
        request.putAll(Campaigner.translated(reference, "fr"));
        worksIn("BEN", "en");
        worksIn("GAB", "en");
        campaigner.comesToRelease(reference, request, Campaigner.particulars());
        campaigner.drawsPapers(reference);
        worksIn("BEN", "fr");
        assertThat(papers.read(campaigns.of(reference)).read()).isEqualTo(1);
        campaigner.isReleased(reference, 2);
        assertThat(papers.read(campaigns.of(reference)).isComplete()).as("drawn at the release").isTrue();
        worksIn("GAB", "fr");
        desk.runDueJobs();

        assertThat(documents.of(letters.of(new BusinessKey(reference, "BEN")).get(0).content().documents().get(1)).fileName()).endsWith("Annexe-I.pdf");
        assertThat(documents.of(letters.of(new BusinessKey(reference, "GAB")).get(0).content().documents().get(1)).fileName()).endsWith("Annexe-I.pdf");
    }

    @Test
    void aRefusedPaperSendsTheCampaignBackWithTheReasonAndTheCorrectedOneGoesOut() {
        String reference = registered(Map.of("compactText", file("compact.txt", Campaigner.compact().replaceFirst("(?m)^1\\. ", "1. When??? "))), "CHE", "CHL");
        campaigner.drawsPapers(reference);

        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DRAFTED);
        assertThat(campaigns.history(reference).last(FactKind.SENT_BACK).orElseThrow().note())
                .startsWith("The papers were drawn and read, and cannot go out. Switzerland, Chile: Compact:".replace("Switzerland, Chile", "Chile, Switzerland"))
                .contains("???");
        assertThat(desk.task(reference)).hasDefinitionKey(NoteVerbaleCampaignProcess.Nodes.DRAFT_NOTE_VERBALE);
        assertThat(desk.as("focal-point").briefing("DraftNoteVerbale", reference)).contains("???");

        Map<String, Object> corrected = Campaigner.particulars();
        corrected.put("compactText", file("compact.txt", Campaigner.compact()));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, corrected);
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"));
        desk.as("registry").completes("RegisterReference", reference, Map.of("reference", reference, "noteDate", "2017-08-02"));
        refusesToRelease(reference, 2, "0 of 2 so far");
        campaigner.isReleased(reference, 2);
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
    }

    /** Filled, or refused by name: never out with a bracket. */
    @ParameterizedTest
    @ValueSource(strings = {"c01-no-break-space-in-a-place", "c02-fourth-place-with-a-no-break-hyphen", "c16-place-without-its-end"})
    void thePlacesThatAPatternMissesAreFoundOnThePaper(String text) throws Exception {
        Path file = Path.of("../shared/cases/texts", text + ".txt");
        Assumptions.assumeTrue(Texts.haveSeeds() && Files.exists(file));
        String compact = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("(?m)^\\tAuthoris.*\\R", "");
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf("COL");
        Map<String, Object> request = Campaigner.request(reference, "COL");
        request.put("compactText", file("compact.txt", compact));
        if (text.startsWith("c16")) {
            assertThatThrownBy(() -> desk.as("focal-point").starts("NoteVerbaleCampaign", request)).hasMessageContaining("[MEMBER STATE acting in accordance");
            return;
        }
        desk.as("focal-point").starts("NoteVerbaleCampaign", request);
        desk.as("focal-point").completes("DraftNoteVerbale", reference, campaigner.answered(reference));
        desk.as("clearing").completes("ClearNoteVerbale", reference, Map.of("clearance", "CLEARED"));
        campaigner.isRegistered(reference);
        campaigner.isReleased(reference, 1);
        assertThat(papers.read(campaigns.of(reference)).faults()).isEmpty();
        assertThat(DrawnWords.in(documents.content(rows.findByCampaignOrderById(campaigns.of(reference).id()).get(0).annex()))).doesNotContain("[", "MEMBER STATE").contains("Colombia");
    }

    private String registered(Map<String, Object> texts, String... iso3) {
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf(iso3);
        Map<String, Object> request = Campaigner.request(reference, iso3);
        request.putAll(texts);
        campaigner.comesToRelease(reference, request, Campaigner.particulars());
        return reference;
    }

    private void worksIn(String iso3, String language) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test").orRefuse();
    }

    private void refusesToRelease(String reference, long number, String words) {
        assertThatThrownBy(() -> desk.as("dispatch").completes("ReleaseDispatch", reference, Map.of("release", "RELEASED", "numberOfAddressees", number)))
                .isInstanceOf(Rejection.class).hasMessageContaining(words);
    }
}
