package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.negotiation.CurrentTexts;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.StaffInstructionProcess;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which papers go to which mission, and what is kept of them; and a dispatch that failed for some, sent again to those. */
class PapersByLanguageTest extends DeskTest {

    @Autowired
    MissionDirectory directory;

    @Autowired
    Letters letters;

    @Autowired
    Documents documents;

    @Autowired
    Versions versions;

    @Autowired
    CurrentTexts texts;

    @Test
    void eachMissionGetsThePapersOfItsLanguageAndItsVersionIsThatText() {
        worksIn("DJI", "fr");
        worksIn("HND", "es");
        worksIn("PLW", "en");
        String reference = dispatched("DJI", "HND", "PLW");

        assertThat(paper(reference, "DJI", 0)).contains("Référence : " + reference, "présente ses compliments", "2 août 2017",
                "Pièce jointe : Annexe I", "Mission permanente de Djibouti auprès");
        assertThat(paper(reference, "DJI", 1)).startsWith("Annexe I").contains("le Gouvernement de la République de Djibouti", "Page 2 sur ");
        assertThat(paper(reference, "HND", 0)).contains("saluda atentamente", "Documento adjunto: Anexo I");
        assertThat(paper(reference, "HND", 1)).startsWith("Anexo I").contains("el Gobierno de la República de Honduras");
        assertThat(paper(reference, "PLW", 1)).startsWith("Annex I").contains("the Government of the Republic of Palau");
        assertThat(MailText.of(mails.to("dji@example.org").get(0).message())).contains("- Note verbale", "- Annexe I").doesNotContain("en anglais");
        InstrumentVersion sent = versions.latestSent(reference + "/DJI").orElseThrow();
        assertThat(sent.instrument()).isEqualTo(texts.of(new BusinessKey(reference, "DJI")));
        assertThat(sent.instrument().language()).isEqualTo("fr");
        assertThat(sent.text()).contains("Connaître l’eau").contains("Pour le Gouvernement de la République de Djibouti");
    }

    @Test
    void eachLetterNamesTheCompactAndTheMeetingInItsLanguage() {
        worksIn("MCO", "fr");
        worksIn("PAN", "es");
        worksIn("SLB", "en");
        String reference = dispatched(Map.of("meetingName_fr", "Réunion de haut niveau sur l’eau"), "MCO", "PAN", "SLB");

        assertThat(subject("MCO")).isEqualTo(reference + " : Modèle de pacte : eau potable dans tous les lieux d’affectation, note verbale ; exemplaire signé attendu au plus tard le 25 août 2017");
        assertThat(subject("PAN")).startsWith(reference + ": Modelo de pacto: agua potable en todos los lugares de destino, nota verbal; ");
        assertThat(subject("SLB")).startsWith(reference + ": Sample compact, note verbale; ");
        assertThat(calendar(reference, "MCO", 2)).contains("SUMMARY;LANGUAGE=fr:Exemplaire signé attendu : Modèle de pacte : eau potable dans tous les lieux d’affectation\n");
        assertThat(calendar(reference, "PAN", 2)).contains("SUMMARY;LANGUAGE=es:Vence el plazo para el ejemplar firmado: Modelo de pacto: agua potable en todos los lugares de destino\n");
        assertThat(calendar(reference, "SLB", 2)).contains("SUMMARY;LANGUAGE=en:Signed copy due: Sample compact\n");

        assertThat(words("MCO")).contains("se tiendra le 18 septembre 2017 (Réunion de haut niveau sur l’eau)").doesNotContain("High-level");
        assertThat(words("PAN")).as("no name is given in Spanish").contains("el 18 de septiembre de 2017 (High-level meeting)");
        assertThat(words("SLB")).contains("on 18 September 2017 (High-level meeting)");
        assertThat(calendar(reference, "MCO", 3)).contains("SUMMARY;LANGUAGE=fr:Réunion de haut niveau sur l’eau\n");
        assertThat(calendar(reference, "PAN", 3)).contains("SUMMARY;LANGUAGE=es:High-level meeting\n");
    }

    @Test
    void aMovedMeetingKeepsItsNames() {
        worksIn("BDI", "fr");
        String reference = dispatched(Map.of("meetingName_fr", "Réunion de haut niveau sur l’eau"), "BDI");
        desk.as("process-owner").starts("StaffInstruction", Map.of("instructionCampaign", reference, "act", "MOVE_MEETING", "reason", "A storm", "day", "2017-09-25"));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        mails.forget();
        letters.send(letters.nextIssue(letters.of(new BusinessKey(reference, "BDI")).get(0).id()));

        assertThat(words("BDI")).contains("se tiendra le 25 septembre 2017 (Réunion de haut niveau sur l’eau)");
        assertThat(calendar(reference, "BDI", 3)).contains("SUMMARY;LANGUAGE=fr:Réunion de haut niveau sur l’eau\n", "SEQUENCE:1\n");
    }

    @Test
    void whatIsMissingInALanguageGoesInEnglishAndIsNamedSo() {
        worksIn("COM", "fr");
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, "COM");
        form.put("noteText_fr", Campaigner.translated(reference, "fr").get("noteText_fr"));
        releases(reference, form, Map.of(), 1);

        assertThat(paper(reference, "COM", 0)).contains("Pièce jointe : Annexe I (en anglais)");
        assertThat(paper(reference, "COM", 1)).startsWith("Annex I").contains("the Union of the Comoros");
        assertThat(MailText.of(mails.to("com@example.org").get(0).message())).contains("- Annexe I (en anglais)").doesNotContain("Note verbale (en anglais)");
    }

    @Test
    void aDispatchThatFailedForSomeGoesAgainToThoseOnly() {
        worksIn("TON", "en");
        worksIn("TCD", "fr");
        mails.refuse("tcd@example.org", 550, "5.1.1 no such mailbox");
        String reference = dispatched("TON", "TCD");
        BusinessKey chad = new BusinessKey(reference, "TCD");
        assertThat(desk.task(chad)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        mails.forget();
        mails.accept("tcd@example.org");
        Map<String, Object> instruction = Map.of("instructionCampaign", reference, "act", "SEND_FAILED_AGAIN", "reason", "Their server is up again");
        desk.as("dispatch").starts("StaffInstruction", instruction);
        desk.runDueJobs();

        assertThat(mails.to("ton@example.org")).isEmpty();
        assertThat(mails.to("tcd@example.org")).singleElement();
        assertThat(desk.task(chad)).as("nothing is left to correct").isNull();
        assertThat(letters.of(chad)).filteredOn(letter -> letter.kind() == LetterKind.NOTE_VERBALE)
                .extracting(Letter::issue, Letter::fate).containsExactly(org.assertj.core.groups.Tuple.tuple(1, DispatchStatus.REFUSED),
                        org.assertj.core.groups.Tuple.tuple(2, DispatchStatus.ACCEPTED));
        assertThat(desk.ended(StaffInstructionProcess.KEY, reference)).hasPassed(StaffInstructionProcess.Nodes.INSTRUCTION_CARRIED_OUT);
        assertThatThrownBy(() -> desk.as("dispatch").starts("StaffInstruction", instruction)).isInstanceOf(Rejection.class)
                .hasMessageStartingWith("Instruction: there is no mission that the note verbale did not reach");
    }

    private void worksIn(String iso3, String language) {
        directory.change(iso3, List.of(MissionAddress.main(Campaigner.address(iso3))), language, LocalDate.of(2017, 1, 1), "test").orRefuse();
    }

    private String dispatched(String... iso3) {
        return dispatched(Map.of(), iso3);
    }

    private String dispatched(Map<String, Object> names, String... iso3) {
        String reference = Desk.newReference();
        Map<String, Object> form = Campaigner.request(reference, iso3);
        form.putAll(Campaigner.translated(reference, "fr"));
        form.putAll(Campaigner.translated(reference, "es"));
        form.putAll(names);
        releases(reference, form, names, iso3.length);
        return reference;
    }

    private void releases(String reference, Map<String, Object> form, Map<String, Object> names, int number) {
        Map<String, Object> draft = Campaigner.particulars();
        draft.putAll(names);
        campaigner.comesToRelease(reference, form, draft);
        campaigner.isReleased(reference, number);
        desk.runDueJobs();
    }

    private String subject(String iso3) {
        return mails.to(Campaigner.address(iso3)).get(0).subject().replace('\u00a0', ' ');
    }

    private String words(String iso3) {
        return MailText.of(mails.to(Campaigner.address(iso3)).get(0).message()).replace('\u00a0', ' ');
    }

    /** The calendar file of the deadline (2) or of the meeting (3), its folded lines joined. */
    private String calendar(String reference, String iso3, int which) {
        List<Letter> all = letters.of(new BusinessKey(reference, iso3));
        String file = all.get(all.size() - 1).content().documents().get(which);
        return new String(documents.content(file), StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n").replace('\u00a0', ' ');
    }

    /** The words of the note's paper (0) or of its annex (1). */
    private String paper(String reference, String iso3, int which) {
        Letter note = letters.of(new BusinessKey(reference, iso3)).get(0);
        Document paper = documents.of(note.content().documents().get(which));
        try (PDDocument pdf = Loader.loadPDF(documents.content(paper.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("[ \\n\\r]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
