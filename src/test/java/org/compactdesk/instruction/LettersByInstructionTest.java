package org.compactdesk.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.incoming.IncomingItem;
import org.compactdesk.incoming.Matching;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess.Medium;
import org.compactdesk.process.LateLetterProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.StaffInstructionProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff have the desk write to missions by instruction: corrigenda to the note verbale, and letters in words of their own. */
class LettersByInstructionTest extends DeskTest {

    private static final Map<String, Object> CLEARED = Map.of("clearance", "CLEARED");
    private static final String DEADLINE = "by 25 August 2017";

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Corrigenda corrigenda;

    @Autowired
    private Letters letters;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Documents documents;

    @Autowired
    private MissionDirectory missions;

    @Autowired
    private Matching matching;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FormService forms;

    // Corrigenda

    @Test
    void aCorrigendumOfAnEnglishNoteGoesInEnglishToAllThatHaveTheNoteAndHaveNotWithdrawn() throws Exception {
        String reference = dispatched("BWA", "BFA", "URY", "VCT");
        withdraws(reference, "VCT");
        mails.forget();

        corrects(reference, DEADLINE, "by 28 August 2017");
        assertThat(mails.received()).isEmpty();
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();

        assertThat(mails.received()).hasSize(3);
        assertThat(mailTo("BWA").subject()).isEqualTo(reference + "/Corr.1: Sample compact, corrigendum to the note verbale");
        assertThat(text("BWA")).contains("Please read the note verbale " + reference + " of 2 August 2017",
                "Instead of “by 25 August 2017”, read “by 28 August 2017”.", "- Corrigendum to the note verbale");
        assertThat(text("BFA")).as("its letter is not in French around English words").isEqualTo(text("BWA").replace("Botswana", "Burkina Faso"));
        assertThat(text("URY")).isEqualTo(text("BWA").replace("Botswana", "Uruguay"));
        Corrigendum.Text issued = corrigenda.of(reference).get(0).texts().get(0);
        assertThat(words(issued.document())).contains("Reference: " + reference + "/Corr.1", "its note verbale " + reference + " of 2 August 2017",
                "In the note verbale, instead of “by 25 August 2017”, read “by 28 August 2017”.", "2 August 2017 Permanent Missions to the United Nations");
        assertThat(campaigns.facts(reference)).filteredOn(fact -> fact.kind() == FactKind.CORRIGENDUM_ISSUED).singleElement()
                .extracting(Fact::name, Fact::recordedBy, Fact::document).containsExactly("Corr.1", "focal-point", issued.document());
        assertThat(desk.ended(StaffInstructionProcess.KEY, reference)).hasPassed(StaffInstructionProcess.Nodes.INSTRUCTION_CARRIED_OUT);
    }

    @Test
    void eachMissionGetsTheCorrigendumOfItsLanguageWhole() throws Exception {
        String reference = dispatchedInThreeLanguages("BWA", "BFA", "URY");
        mails.forget();
        gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference, "corrections", corrections(DEADLINE, "by 28 August 2017"),
                "corrections_fr", corrections("au plus tard le 25 août 2017", "au plus tard le 28 août 2017"),
                "corrections_es", corrections("a más tardar el 25 de agosto de 2017", "a más tardar el 28 de agosto de 2017")));
        assertThat(desk.as("clearing").briefing("ClearLetter", reference)).contains("Corrigendum to the note verbale in French")
                .doesNotContain("Nothing is corrected");
        assertThat(desk.as("clearing").leaving("ClearLetter", reference, Map.of())).contains("It depends on what you choose above", "1 in English", "1 in French", "1 in Spanish",
                "Permanent Mission of Burkina Faso to the United Nations", "rectificatif à la note verbale");
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();

        assertThat(text("BWA")).contains("Instead of “by 25 August 2017”, read “by 28 August 2017”.").doesNotContain("août");
        assertThat(mailTo("BFA").subject()).endsWith("rectificatif à la note verbale");
        assertThat(text("BFA")).contains("le rectificatif " + reference + "/Corr.1 du 2 août 2017", "lire «\u00a0au plus tard le 28 août 2017\u00a0»",
                "- Rectificatif à la note verbale").doesNotContain("August", "anglais");
        assertThat(text("URY")).contains("la corrección " + reference + "/Corr.1 de fecha 2 de agosto de 2017", "léase «a más tardar el 28 de agosto de 2017»")
                .doesNotContain("August", "inglés");
        assertThat(MailText.filesOf(mailTo("BFA").message())).containsExactly(reference.replace('/', '-') + "-le-Burkina-Faso-Rectificatif-a-la-note-verbale.pdf");
        Corrigendum issued = corrigenda.of(reference).get(0);
        assertThat(issued.texts()).extracting(Corrigendum.Text::language).containsExactly("en", "es", "fr");
        assertThat(words(issued.texts().get(0).document())).contains("In the English text of the note verbale, instead of");
        assertThat(words(issued.texts().get(1).document())).contains("Referencia: " + reference + "/Corr.1", "saluda atentamente a las misiones permanentes de los Estados Miembros y, con referencia",
                "En el texto español de la nota verbal, donde dice «a más tardar el 25 de agosto de 2017», léase", "Nueva York");
        assertThat(words(issued.texts().get(2).document())).contains("Référence : " + reference + "/Corr.1",
                "présente ses compliments aux missions permanentes des États Membres et, se référant à sa note verbale " + reference + " du 2 août 2017",
                "Dans le texte français de la note verbale, au lieu de « au plus tard le 25 août 2017 », lire « au plus tard le 28 août 2017 ».", "Missions permanentes auprès");
        assertThat(desk.page("/campaigns?reference=" + reference.replace("/", "%2F"))).contains("French: instead of “au plus tard le 25 août 2017”");
    }

    @Test
    void aLanguageThatIsNotCorrectedGetsTheEnglishCorrigendumWholeAndWhatIsOnlyWrongInFrenchGoesInFrenchOnly() {
        String reference = dispatchedInThreeLanguages("BWA", "BFA", "URY");
        mails.forget();
        gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference, "corrections", corrections(DEADLINE, "by 28 August 2017"),
                "corrections_es", corrections("a más tardar el 25 de agosto de 2017", "a más tardar el 28 de agosto de 2017")));
        assertThat(desk.as("clearing").briefing("ClearLetter", reference)).contains("Nothing is corrected in French");
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();
        assertThat(text("BFA")).isEqualTo(text("BWA").replace("Botswana", "Burkina Faso"));
        assertThat(letters.of(of(mailTo("BFA"))).language()).isEqualTo("en");

        mails.forget();
        gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference,
                "corrections_fr", corrections("au plus tard le 25 août 2017", "au plus tard le 28 août 2017")));
        desk.as("clearing").completes("ClearLetter", reference, Map.of("clearance", "SENT_BACK", "reason", "Say it otherwise."));
        assertThat(desk.as("focal-point").briefing("ReviseLetter", reference)).contains("data-each=\"corrections_fr\"", "au plus tard le 28 août 2017");
        desk.as("focal-point").completes("ReviseLetter", reference, Map.of("corrections_fr", corrections("au plus tard le 25 août 2017", "avant le 29 août 2017")));
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();
        assertThat(mails.received()).singleElement().satisfies(mail -> assertThat(mail.subject()).startsWith(reference + "/Corr.2\u00a0: "));
        assertThat(text("BFA")).contains("lire «\u00a0avant le 29 août 2017\u00a0»");
    }

    @Test
    void aCorrectionIsHeldAgainstTheTextOfItsLanguage() {
        String reference = dispatchedInThreeLanguages("BWA", "BFA", "URY");
        refusesCorrection(reference, "corrections_fr", "Corrections in French: “by 25 August 2017” stands neither", DEADLINE, "by 28 August 2017");
        refusesCorrection(reference, "corrections_fr", "Corrections in French: this is written in English", "au plus tard le 25 août 2017",
                "not later than on the last day of the month of August of this year");
        refusesCorrection(dispatched("BWA"), "corrections_es", "Corrections in Spanish: the note verbale did not go out in Spanish", "uno", "dos");
    }

    @Test
    void whatWasClearedIsWhatGoesOutAndTheNumbersFollowEachOther() {
        String reference = dispatched("BWA", "VCT");
        ProcessInstance first = corrects(reference, DEADLINE, "by 28 August 2017");
        assertThat(desk.as("clearing").leaving("ClearLetter", reference, CLEARED)).contains("Completing this form sends 2 letters, all in English.");
        ProcessInstance second = corrects(reference, "its water stayed safe", "its water was safe");
        assertThat(first).isWaitingAtExactly(StaffInstructionProcess.Nodes.CLEAR_LETTER);
        assertThat(second).isWaitingAtExactly(StaffInstructionProcess.Nodes.CLEAR_LETTER);
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();

        assertThat(corrigenda.of(reference)).extracting(Corrigendum::symbol).containsExactly("Corr.1", "Corr.2");
        assertThat(corrigenda.of(reference)).extracting(issued -> issued.texts().get(0).hash()).doesNotHaveDuplicates();
        assertThat(letters.of(new BusinessKey(reference, "BWA"))).filteredOn(letter -> letter.kind() == LetterKind.CORRIGENDUM).hasSize(2)
                .allSatisfy(letter -> assertThat(letter.fate()).isEqualTo(DispatchStatus.ACCEPTED))
                .extracting(letter -> letter.content().documents()).containsExactlyElementsOf(
                        corrigenda.of(reference).stream().map(issued -> List.of(issued.texts().get(0).document())).toList());
    }

    @Test
    void aMissionThatGetsTheNoteLaterGetsTheCorrigendumRightAfterIt() {
        mails.refuse(Campaigner.address("DMA"), 550, "5.1.1 no such mailbox");
        String reference = dispatched("BWA", "DMA");
        BusinessKey late = new BusinessKey(reference, "DMA");
        issues(reference);
        assertThat(letters.of(late)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE);

        mails.forget();
        Map<String, Object> again = Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new.dma@example.org");
        assertThat(desk.as("dispatch").leaving("CorrectMissionAddress", late, again)).contains("sends 2 letters", reference + "/Corr.1");
        desk.as("dispatch").completes("CorrectMissionAddress", late, again);
        desk.runDueJobs();
        assertThat(mails.to("new.dma@example.org")).hasSize(2);
        assertThat(letters.of(late)).last().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.CORRIGENDUM);
            assertThat(letter.fate()).isEqualTo(DispatchStatus.ACCEPTED);
        });
    }

    @Test
    void aMissionWhoseNoteIsHandedOverGetsTheCorrigendumToo() {
        mails.refuse(Campaigner.address("VCT"), 550, "5.1.1 no such mailbox");
        String reference = dispatched("VCT");
        issues(reference);
        mails.forget();
        Map<String, Object> byHand = Map.of("remedy", "HANDED_OVER", "handedOverOn", "2017-08-02");
        assertThat(desk.as("dispatch").leaving("CorrectMissionAddress", new BusinessKey(reference, "VCT"), byHand)).contains("sends one letter", reference + "/Corr.1");
        desk.as("dispatch").completes("CorrectMissionAddress", new BusinessKey(reference, "VCT"), byHand);
        desk.runDueJobs();
        assertThat(mails.received()).extracting(Received::subject).containsExactly(reference + "/Corr.1: Sample compact, corrigendum to the note verbale");
    }

    @Test
    void anEndedParticipationSendsItAllTheSameAndNothingElseComesOfThat() {
        String reference = dispatched("BWA");
        BusinessKey botswana = new BusinessKey(reference, "BWA");
        gives("process-owner", Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, botswana)).isNull();
        mails.forget();

        issues(reference);
        assertThat(mails.received()).hasSize(1);
        assertThat(desk.instance(ParticipationProcess.KEY, botswana)).isNull();
        assertThat(desk.ended(ParticipationProcess.KEY, botswana)).hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(desk.ended(LateLetterProcess.KEY, botswana)).hasPassed(LateLetterProcess.Nodes.LATE_LETTER_SENT);

        gives("dispatch", Map.of("act", "SEND_AGAIN", "instructionCampaign", reference, "concernedState", "BWA", "subjectKind", "CORRIGENDUM"));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2).extracting(Received::messageId).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedAddressOfALetterThatOutlastsItsParticipationReachesAPerson() {
        String reference = dispatched("LCA");
        BusinessKey saintLucia = new BusinessKey(reference, "LCA");
        withdraws(reference, "LCA");
        mails.refuse(Campaigner.address("LCA"), 550, "5.1.1 no such mailbox");
        writes("focal-point", saintLucia, Map.of());
        desk.as("clearing").completes("ClearLetter", saintLucia, CLEARED);
        desk.runDueJobs();
        assertThat(desk.task(saintLucia)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        desk.as("dispatch").completes("CorrectMissionAddress", saintLucia, Map.of("remedy", "SEND_AGAIN", "mainAddresses", Campaigner.address("LCA") + ".lc"));
        desk.runDueJobs();
        assertThat(mails.to(Campaigner.address("LCA") + ".lc")).hasSize(1);
        assertThat(desk.instance(ParticipationProcess.KEY, saintLucia)).isNull();
    }

    @Test
    void aGovernmentThatWithdrawsBeforeTheSendingGetsNoCorrigendum() {
        String reference = dispatched("BWA");
        BusinessKey botswana = new BusinessKey(reference, "BWA");
        mails.forget();
        corrects(reference, DEADLINE, "by 28 August 2017");
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        withdraws(reference, "BWA");
        desk.runDueJobs();
        assertThat(mails.received()).extracting(Received::subject).noneMatch(subject -> subject.contains("Corr.1"));
        assertThat(letters.of(botswana)).filteredOn(letter -> letter.kind() == LetterKind.CORRIGENDUM)
                .allSatisfy(letter -> assertThat(letter.fate()).isEqualTo(DispatchStatus.NOT_NEEDED));
    }

    @Test
    void onlyOnePlaceInWhatWentOutCanBeCorrected() {
        String reference = dispatched("BWA");
        refusesCorrection(reference, "Corrections: “by 1 May 2018” stands neither in the note verbale nor in its annex", "by 1 May 2018", "by 2 May 2018");
        refusesCorrection(reference, "Corrections: “the Permanent Missions” stands in more than one place", "the Permanent Missions", "all Permanent Missions");
        refusesCorrection(reference, "Corrections: each one needs both", DEADLINE, " ");
        refusesCorrection(reference, "Corrections: “by 25 August 2017” is to be read instead of itself", DEADLINE, "by  25 August\n2017");
        refusesCorrection(reference, "Corrections: the desk’s papers have no letter for “木”", DEADLINE, "木");
        refusesCorrection(reference, "Corrections: the desk’s papers have no letter for “。”", DEADLINE, "by 1 May。");
        assertThatThrownBy(() -> gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference)))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Corrections: say what is to be read instead of what");
        assertThat(desk.instance(StaffInstructionProcess.KEY, reference)).isNull();
        corrects(reference, "will add his signature,\n and each Government", "will sign, and each Government");
        assertThat(desk.instance(StaffInstructionProcess.KEY, reference)).isWaitingAtExactly(StaffInstructionProcess.Nodes.CLEAR_LETTER);
    }

    @Test
    void aReplyToTheCorrigendumFindsItsParticipationByTheReferenceInItsSubject() {
        String reference = dispatched("BWA");
        issues(reference);
        IncomingItem reply = arrival("Re: " + reference + "/Corr.1: Sample compact", "Permanent Mission of Botswana <" + Campaigner.address("BWA") + ">");
        assertThat(matching.candidates(reply)).containsExactly(new BusinessKey(reference, "BWA"));
        assertThat(matching.candidates(arrival("RE: " + reference.toLowerCase() + "/CORR.1", "From the mission of Botswana")))
                .containsExactly(new BusinessKey(reference, "BWA"));
    }

    // Letters in words of their own

    @Test
    void aLetterGoesOutInItsOwnWordsAndLanguageOnceSomebodyElseHasClearedIt() throws Exception {
        String reference = dispatched("BWA");
        BusinessKey botswana = new BusinessKey(reference, "BWA");
        mails.forget();
        writes("dispatch", botswana, Map.of("writtenIn", "fr", "letterSubject", "Visite du 9 août",
                "letterText", Desk.file("letterText.txt", "La délégation est attendue à 10 heures.\r\n\r\nLe programme est joint."),
                "enclosure", Desk.file("Programme_de la visite.pdf", "application/pdf", pdf("10 h")),
                "enclosure2", Desk.file("Plan.pdf", "application/pdf", pdf("Plan"))));
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();

        desk.as("clearing").completes("ClearLetter", botswana, CLEARED);
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(1);
        assertThat(mailTo("BWA").subject()).isEqualTo(reference + "\u00a0: Sample compact, Visite du 9 août");
        assertThat(text("BWA")).contains("La délégation est attendue à 10 heures.\n\nLe programme est joint.", "- Lettre\n- Programme de la visite\n- Plan");
        Letter letter = letters.of(botswana).get(1);
        assertThat(letter.kind()).isEqualTo(LetterKind.FREE_LETTER);
        assertThat(letter.language()).isEqualTo("fr");
        assertThat(words(letter.content().documents().get(0))).contains("Visite du 9 août", "présente ses compliments", "La délégation est attendue à 10 heures.",
                "Pièces jointes : Programme de la visite");
        assertThat(desk.ended(StaffInstructionProcess.KEY, botswana)).hasPassed(StaffInstructionProcess.Nodes.INSTRUCTION_CARRIED_OUT);
    }

    @Test
    void anEnclosureWhoseFileHasALongNameIsCalledByTheBeginningOfIt() {
        BusinessKey botswana = new BusinessKey(dispatched("BWA"), "BWA");
        writes("focal-point", botswana, Map.of("enclosure", Desk.file("Programme " + "x".repeat(300) + ".pdf", "application/pdf", pdf("10 h"))));
        assertThat(documents.about(botswana.toString())).filteredOn(document -> document.what().startsWith("Programme xxx")).singleElement()
                .satisfies(document -> assertThat(document.what()).hasSize(200));
    }

    @Test
    void whoeverAskedForALetterOrWroteAnyOfItsWordsDoesNotClearIt() {
        BusinessKey botswana = new BusinessKey(dispatched("BWA"), "BWA");
        writes("focal-point", botswana, Map.of());
        refusesToClear("focal-point", botswana);
        sendsBack(botswana);
        desk.as("dispatch").completes("ReviseLetter", botswana, words(Map.of("letterSubject", "Visit")));
        refusesToClear("focal-point", botswana);
        refusesToClear("dispatch", botswana);
        desk.as("clearing").completes("ClearLetter", botswana, CLEARED);
    }

    @Test
    void aLetterSentBackIsWrittenAgainAndItsEnclosuresGoOnWithIt() {
        BusinessKey botswana = new BusinessKey(dispatched("BWA"), "BWA");
        mails.forget();
        writes("focal-point", botswana, Map.of("enclosure", Desk.file("Programme.pdf", "application/pdf", pdf("10 h")),
                "enclosure2", Desk.file("Old plan.pdf", "application/pdf", pdf("Plan"))));
        assertThatThrownBy(() -> desk.as("clearing").completes("ClearLetter", botswana, Map.of("clearance", "SENT_BACK")))
                .hasMessageStartingWith("Reason: ");
        sendsBack(botswana);
        String kept = documents.about(botswana.toString()).stream().filter(document -> document.what().equals("Programme")).findFirst().orElseThrow().id();
        desk.as("focal-point").completes("ReviseLetter", botswana, words(Map.of("letterSubject", "Visit on 10 August", "enclosuresKept", kept,
                "enclosure", Desk.file("Letter.pdf", "application/pdf", pdf("Of the Minister")))));
        assertThatThrownBy(() -> desk.as("clearing").completes("ClearLetter", botswana, Map.of("clearance", "ABANDONED")))
                .hasMessageStartingWith("Reason: ");
        desk.as("clearing").completes("ClearLetter", botswana, CLEARED);
        desk.runDueJobs();
        assertThat(mailTo("BWA").subject()).endsWith("Sample compact, Visit on 10 August");
        assertThat(text("BWA")).contains("- Letter\n- Programme\n- Letter\n").doesNotContain("Old plan");
    }

    @Test
    void anAbandonedLetterIsNotSent() {
        BusinessKey botswana = new BusinessKey(dispatched("BWA"), "BWA");
        mails.forget();
        writes("process-owner", botswana, Map.of());
        desk.as("clearing").completes("ClearLetter", botswana, Map.of("clearance", "ABANDONED", "reason", "It was said on the telephone."));
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();
        assertThat(desk.ended(StaffInstructionProcess.KEY, botswana)).hasPassed(StaffInstructionProcess.Nodes.LETTER_ABANDONED);
    }

    @Test
    void whatIsWrongWithALetterIsSaidAtItsField() {
        BusinessKey botswana = new BusinessKey(dispatched("BWA"), "BWA");
        refusesLetter(botswana, "Text of the letter: the desk’s papers have no letter for “木”", "letterText", Desk.file("letterText.txt", "木"));
        refusesLetter(botswana, "Written in: “xx” is not one of the choices", "writtenIn", "xx");
        refusesLetter(botswana, "Enclosures: notes.pdf is no PDF file", "enclosure", Desk.file("notes.pdf", "No PDF at all"));
        refusesLetter(botswana, "Text of the letter: this is written in French, and the whole letter would be in English", "letterText",
                Desk.file("letterText.txt", "La délégation est attendue à 10 heures dans la salle qui est au premier étage."));
        refusesLetter(botswana, "Text of the letter: write what", "letterText", Desk.file("letterText.txt", "  "));
        refusesLetter(new BusinessKey(botswana.reference(), "VCT"), "Member State: it was not addressed", "letterSubject", "Visit");
        refusesLetter(new BusinessKey(campaigner.dispatches("BWA"), "BWA"), "Member State: its mission does not have the note verbale yet", "letterSubject", "Visit");
        assertThatThrownBy(() -> writes("registry", botswana, Map.of())).hasMessageStartingWith("Instruction: ");
    }

    // Doing

    private String dispatched(String... states) {
        String reference = campaigner.dispatches(states);
        missionsWorkInTheirLanguages();
        desk.runDueJobs();
        return reference;
    }

    private void missionsWorkInTheirLanguages() {
        missions.change("BFA", List.of(MissionAddress.main(Campaigner.address("BFA"))), "fr", LocalDate.of(2017, 1, 1), "test").orRefuse();
        missions.change("URY", List.of(MissionAddress.main(Campaigner.address("URY"))), "es", LocalDate.of(2017, 1, 1), "test").orRefuse();
    }

    private String dispatchedInThreeLanguages(String... states) {
        String reference = Desk.newReference();
        campaigner.knowsAddressesOf(states);
        Map<String, Object> request = Campaigner.request(reference, states);
        List.of("es", "fr").forEach(language -> request.putAll(Campaigner.translated(reference, language)));
        campaigner.comesToRelease(reference, request, Campaigner.particulars());
        campaigner.isReleased(reference, states.length);
        missionsWorkInTheirLanguages();
        desk.runDueJobs();
        return reference;
    }

    private void issues(String reference) {
        corrects(reference, DEADLINE, "by 28 August 2017");
        desk.as("clearing").completes("ClearLetter", reference, CLEARED);
        desk.runDueJobs();
    }

    private ProcessInstance corrects(String reference, String insteadOf, String readAs) {
        return gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference, "corrections", corrections(insteadOf, readAs)));
    }

    private void refusesCorrection(String reference, String words, String insteadOf, String readAs) {
        refusesCorrection(reference, "corrections", words, insteadOf, readAs);
    }

    private void refusesCorrection(String reference, String field, String words, String insteadOf, String readAs) {
        assertThatThrownBy(() -> gives("focal-point", Map.of("act", "ISSUE_CORRIGENDUM", "instructionCampaign", reference, field, corrections(insteadOf, readAs))))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(words);
    }

    private static FileValue corrections(String insteadOf, String readAs) {
        String row = "[{\"insteadOf\":\"%s\",\"readAs\":\"%s\"}]".formatted(insteadOf.replace("\n", "\\n"), readAs.replace("\n", "\\n"));
        return Desk.file("corrections.json", "application/json", row.getBytes(StandardCharsets.UTF_8));
    }

    private void writes(String user, BusinessKey key, Map<String, Object> fields) {
        Map<String, Object> form = words(fields);
        form.putAll(Map.of("act", "WRITE_LETTER", "instructionCampaign", key.reference(), "concernedState", key.iso3()));
        gives(user, form);
    }

    private void refusesLetter(BusinessKey key, String words, String field, Object value) {
        assertThatThrownBy(() -> writes("focal-point", key, Map.of(field, value))).isInstanceOf(Rejection.class).hasMessageStartingWith(words);
    }

    private static Map<String, Object> words(Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(Map.of("letterSubject", "Visit", "writtenIn", "en",
                "letterText", Desk.file("letterText.txt", "The delegation is expected at ten.")));
        form.putAll(fields);
        return form;
    }

    private ProcessInstance gives(String user, Map<String, Object> fields) {
        Map<String, Object> form = new HashMap<>(fields);
        form.put("reason", "For a test");
        return desk.as(user).starts("StaffInstruction", form);
    }

    private void sendsBack(BusinessKey key) {
        desk.as("clearing").completes("ClearLetter", key, Map.of("clearance", "SENT_BACK", "reason", "Say on which day."));
    }

    /** As somebody who clears besides. */
    private void refusesToClear(String user, BusinessKey key) {
        Task task = desk.as("clearing").task("ClearLetter", key).orElseThrow();
        identity.setAuthentication(user, List.of("clearing"));
        try {
            assertThatThrownBy(() -> forms.submitTaskForm(task.getId(), new HashMap<>(CLEARED))).isInstanceOf(Rejection.class)
                    .hasMessageStartingWith("You asked for this or wrote some of its words");
        } finally {
            identity.clearAuthentication();
        }
    }

    private void withdraws(String reference, String iso3) {
        gives("process-owner", Map.of("act", "STATE_WITHDRAWS", "instructionCampaign", reference, "concernedState", iso3, "day", "2017-08-02"));
        desk.as("process-owner-2").completes("ConfirmInstruction", new BusinessKey(reference, iso3), Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
    }

    // Looking

    private Received mailTo(String iso3) {
        return mails.to(Campaigner.address(iso3)).stream().reduce((earlier, later) -> later).orElseThrow();
    }

    private String text(String iso3) {
        return letters.of(of(mailTo(iso3))).text();
    }

    private long of(Received mail) {
        return ledger.withMessageId(mail.messageId()).orElseThrow();
    }

    private String words(String document) throws IOException {
        try (PDDocument paper = Loader.loadPDF(documents.content(document))) {
            return new PDFTextStripper().getText(paper).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static IncomingItem arrival(String subject, String sender) {
        return new IncomingItem(null, Medium.MAIL, LocalDate.of(2017, 8, 2), sender, subject, null, null, null, null, null, null, null, null, null, null,
                IncomingItem.State.RECORDED, Instant.EPOCH, "desk", List.of());
    }

    private static byte[] pdf(String title) {
        try (PDDocument paper = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            paper.getDocumentInformation().setTitle(title);
            paper.addPage(new PDPage());
            paper.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
