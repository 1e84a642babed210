package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.DispatchResumed;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the release to the mission's mailbox, and what happens where a mail server says no. */
@OnBothDatabases
class DispatchTest extends DeskTest {

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private StoppedDispatch stoppedDispatch;

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Autowired
    private Processes processes;

    @Autowired
    private MissionDirectory missions;

    @Autowired
    private Campaigns campaigns;

    @Test
    void theNoteGoesOutWithItsAnnexFilledInForTheMemberState() throws Exception {
        BusinessKey islands = campaign.invites("MHL");

        Received mail = mails.received().get(0);
        List<String> papers = papers(mail);
        assertThat(papers).hasSize(2);
        assertThat(papers.get(0)).contains("Permanent Mission of the Marshall Islands to the United Nations", islands.reference());
        assertThat(papers.get(1)).contains("Annex I", "the Republic of the Marshall Islands").doesNotContain("MEMBER STATE", "the the");
        assertThat(participations.standing(islands)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.history(islands).has(FactKind.NOTE_ACCEPTED)).isTrue();
    }

    @Test
    void aRefusedAddressIsCorrectedAndTheNoteGoesOutAgain() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        assertThat(participations.standing(kiribati)).isEqualTo(Standing.UNDELIVERABLE);
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);

        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org", "copyAddresses", ""));
        desk.runDueJobs();

        assertThat(mails.to("new@missions.example.org")).hasSize(1);
        assertThat(participations.standing(kiribati)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(letters.of(kiribati)).extracting(Letter::fate).containsExactly(DispatchStatus.REFUSED, DispatchStatus.ACCEPTED);
        assertThat(letters.of(kiribati)).extracting(Letter::issue).containsExactly(1, 2);
        assertThat(desk.task(kiribati)).isNull();
    }

    @Test
    void anAddressThatIsRefusedOnceMoreComesBackToThePerson() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        mails.refuse("other@missions.example.org", 550, "5.1.1 nor this one");
        BusinessKey kiribati = campaign.invites("KIR");
        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "other@missions.example.org"));
        desk.runDueJobs();
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        correct(kiribati, Map.of("remedy", "LEFT"));
        assertThat(desk.task(kiribati)).isNull();
        assertThat(participations.standing(kiribati)).isEqualTo(Standing.UNDELIVERABLE);
    }

    @Test
    void aNoteHandedOverOnPaperCountsAsReceived() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "HANDED_OVER"))).hasStackTraceContaining("Handed over on");
        correct(kiribati, Map.of("remedy", "HANDED_OVER", "handedOverOn", "2017-08-02"));
        assertThat(participations.standing(kiribati)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(desk.task(kiribati)).isNull();
    }

    @Test
    void aWrongAddressIsRefusedAndTheTaskStaysOpen() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "not an address")))
                .hasStackTraceContaining("not an address");
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.as("registry").task("CorrectMissionAddress", kiribati)).isEmpty();
    }

    @Test
    void aMissionWithoutAnAddressComesToAPersonToo() {
        BusinessKey eritrea = campaign.invites(TestCampaign.WITHOUT_ADDRESS);
        assertThat(desk.task(eritrea)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(participations.standing(eritrea)).isEqualTo(Standing.UNDELIVERABLE);
    }

    @Test
    void aNewAddressThatAMissionReportsIsRecordedByAPersonAndANoteThatNeverArrivedGoesOutAgain() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        correct(kiribati, Map.of("remedy", "LEFT"));

        responses.file(kiribati, ResponseKind.ADDRESS_CHANGE, LocalDate.of(2017, 8, 2), null, null, "Write to new@…", List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        mails.forget();
        desk.runDueJobs();
        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org"));
        desk.runDueJobs();

        assertThat(mails.to("new@missions.example.org")).singleElement().extracting(Received::subject).asString().contains("note verbale");
    }

    @Test
    void aNewAddressOfAMissionThatHasItsNoteIsRecordedAndNothingGoesOutAgain() {
        BusinessKey kiribati = campaign.invites("KIR");
        responses.file(kiribati, ResponseKind.ADDRESS_CHANGE, LocalDate.of(2017, 8, 2), null, null, "Write to new@…", List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        desk.runDueJobs();
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org")))
                .hasStackTraceContaining("no letter to send again");
        correct(kiribati, Map.of("remedy", "ADDRESSES_ONLY", "mainAddresses", "new@missions.example.org\n", "copyAddresses", "copy@missions.example.org"));
        desk.runDueJobs();
        assertThat(missions.entryOn("KIR", LocalDate.of(2017, 8, 2))).get().satisfies(entry -> {
            assertThat(entry.addresses()).hasSize(2);
            assertThat(entry.reason()).contains("Correct mission address", kiribati.reference());
        });
        assertThat(mails.to("new@missions.example.org")).isEmpty();
    }

    @Test
    void passingTroubleIsTriedAgainLaterAndOnlyThenBecomesAnIncidentInPlainWords() {
        mails.refuse(TestCampaign.main("KIR"), 451, "4.7.1 try again later");
        String reference = campaign.dispatches("KIR");
        BusinessKey kiribati = new BusinessKey(reference, "KIR");
        assertThatThrownBy(desk::runDueJobs).isInstanceOf(MailTrouble.class);
        assertThat(desk.dueJobs()).as("rests before the next attempt").isEmpty();
        assertThat(job(ParticipationProcess.Nodes.CHECK_DISPATCH, desk.instance(ParticipationProcess.KEY, kiribati)).getExceptionMessage())
                .contains("does not take the letter", "try again later").doesNotContain("Exception");

        mails.accept(TestCampaign.main("KIR"));
        desk.letPass(Period.ofDays(1));
        assertThat(letters.of(kiribati)).first().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void aStoppedDispatchWaitsInTheModelAndGoesOnWhenResumed() {
        String reference = campaign.dispatches("KIR", "PLW");
        campaign.fact(reference, "DISPATCH_STOPPED");
        desk.runDueJobs();
        desk.letPass(Period.ofDays(1));
        assertThat(desk.instance(ParticipationProcess.KEY, reference + "/KIR")).isWaitingAtExactly(ParticipationProcess.Nodes.DISPATCH_RESUMED);
        assertThat(desk.instance(ParticipationProcess.KEY, reference + "/PLW")).isWaitingAtExactly(ParticipationProcess.Nodes.DISPATCH_RESUMED);
        assertThat(mails.received()).isEmpty();

        campaign.fact(reference, "DISPATCH_RESUMED");
        stoppedDispatch.goOn(new DispatchResumed(reference));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void aStopHoldsBackWhatIsQueuedAndWhatIsTriedAgain() {
        mails.refuse(TestCampaign.main("KIR"), 451, "4.7.1 try again later");
        String reference = campaign.dispatches("KIR", "PLW");
        desk.runDueJobsOnce();
        desk.bearingFailures(desk::runDueJobsOnce);
        assertThat(mails.received()).as("one is out, one is tried again later").hasSize(1);
        mails.accept(TestCampaign.main("KIR"));
        campaign.fact(reference, "DISPATCH_STOPPED");
        desk.letPass(Period.ofDays(1));
        assertThat(mails.received()).hasSize(1);
        assertThat(desk.instance(ParticipationProcess.KEY, reference + "/KIR")).isWaitingAtExactly(ParticipationProcess.Nodes.DISPATCH_RESUMED);
        assertThat(desk.instance(ParticipationProcess.KEY, reference + "/PLW")).isNotWaitingAt(ParticipationProcess.Nodes.DISPATCH_RESUMED);
    }

    @Test
    void whoeverResumesWhileANoteBeginsToWaitWakesIt() {
        String reference = campaign.dispatches("KIR");
        campaign.fact(reference, "DISPATCH_STOPPED");
        desk.runDueJobsOnce();
        boolean waited = desk.holdsTheDueJobWhile(() -> {
            campaigns.lock(reference);
            stoppedDispatch.goOn(new DispatchResumed(reference));
        });
        assertThat(waited).as("whoever resumes waits for what begins to wait").isTrue();
        campaign.fact(reference, "DISPATCH_RESUMED");
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(1);
    }

    @Test
    void aNoteThatGoesOutAgainWaitsForTheDispatchToo() {
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.fact(kiribati.reference(), "RELEASED");
        campaign.fact(kiribati.reference(), "DISPATCH_STOPPED");
        sendsNoteAgain(kiribati);
        assertThat(mails.received()).hasSize(1);
        assertThat(letters.of(kiribati)).extracting(Letter::fate).containsExactly(DispatchStatus.ACCEPTED, DispatchStatus.PLANNED);

        campaign.fact(kiribati.reference(), "DISPATCH_RESUMED");
        stoppedDispatch.goOn(new DispatchResumed(kiribati.reference()));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void closingACampaignEndsWhatAStoppedDispatchHeldBack() {
        String reference = campaign.dispatches("KIR");
        BusinessKey kiribati = new BusinessKey(reference, "KIR");
        campaign.fact(reference, "DISPATCH_STOPPED");
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, kiribati)).isWaitingAtExactly(ParticipationProcess.Nodes.DISPATCH_RESUMED);

        campaign.fact(reference, "RELEASED");
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference, "reason", "Over"));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();

        assertThat(mails.received()).isEmpty();
        assertThat(letters.of(kiribati)).extracting(Letter::fate).containsExactly(DispatchStatus.NOT_NEEDED);
        assertThat(desk.ended(ParticipationProcess.KEY, kiribati)).hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
    }

    @Test
    void aNoteStillToComeDoesNotGoOutOnceItsCampaignIsClosed() {
        String reference = campaign.dispatches("KIR");
        desk.runDueJobsOnce();
        campaign.fact(reference, "CLOSED");
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void nobodyCorrectsTheAddressOfAMissionWhoseGovernmentWithdrew() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        mails.accept(TestCampaign.main("KIR"));
        withdraws(kiribati);
        assertThat(desk.task(kiribati)).isNull();
        assertThat(desk.ended(AddressCorrectionProcess.KEY, kiribati)).hasPassed(AddressCorrectionProcess.Nodes.CORRECTION_OVERTAKEN);
    }

    @Test
    void onlyANoteVerbaleCanBeHandedOverInstead() {
        BusinessKey kiribati = campaign.invites("KIR");
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        answers(kiribati);
        desk.runDueJobs();
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "HANDED_OVER", "handedOverOn", "2017-08-02")))
                .isInstanceOf(Rejection.class).hasMessageContaining("Only a note verbale");
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(participations.history(kiribati).has(FactKind.NOTE_HANDED_OVER)).isFalse();
    }

    @Test
    void theTaskOfOneMissionDoesNotSendAnothersLetterAgain() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        mails.refuse(TestCampaign.main("PLW"), 550, "5.1.1 no such mailbox");
        String reference = campaign.dispatches("KIR", "PLW");
        desk.runDueJobs();
        BusinessKey kiribati = new BusinessKey(reference, "KIR");
        BusinessKey palau = new BusinessKey(reference, "PLW");
        long others = letters.of(palau).get(0).id();

        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org", "letter", others)))
                .isInstanceOf(Rejection.class).hasMessageContaining("another mission");
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org"));
        desk.runDueJobs();
        assertThat(letters.of(palau)).hasSize(1);
        assertThat(mails.to("new@missions.example.org")).singleElement().extracting(Received::messageId)
                .isEqualTo(letters.of(kiribati).get(1).messageId());
    }

    @Test
    void staffSendALetterAgainByInstruction() {
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.fact(kiribati.reference(), "RELEASED");
        sendsNoteAgain(kiribati);
        assertThat(mails.received()).hasSize(2).extracting(Received::messageId).doesNotHaveDuplicates();
        assertThat(letters.of(kiribati)).extracting(Letter::issue).containsExactly(1, 2);
        assertThat(letters.of(kiribati).get(1).supersedes()).isEqualTo(letters.of(kiribati).get(0).id());
    }

    @Test
    void anAddressThatAMissionReportedIsStillToBeRecordedWhenItsNoteWentOutAgain() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.fact(kiribati.reference(), "RELEASED");
        responses.file(kiribati, ResponseKind.ADDRESS_CHANGE, LocalDate.of(2017, 8, 2), null, null, "Write to new@…", List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        mails.accept(TestCampaign.main("KIR"));
        desk.runDueJobs();
        assertThat(desk.openTasks(kiribati)).containsExactly("CorrectMissionAddress", "CorrectMissionAddress");

        sendsNoteAgain(kiribati);
        assertThat(letters.of(kiribati)).filteredOn(letter -> letter.kind() == LetterKind.NOTE_VERBALE).last().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        correct(kiribati, Map.of("remedy", "ADDRESSES_ONLY", "mainAddresses", "new@missions.example.org"));
        assertThat(desk.task(kiribati)).isNull();
    }

    @Test
    void oneTaskIsOpenWhereTheNextIssueIsRefusedTooAndItIsAboutThatOne() {
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.fact(kiribati.reference(), "RELEASED");
        sendsNoteAgain(kiribati);
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.variableOf(desk.as("dispatch").task("CorrectMissionAddress", kiribati).orElseThrow(), SharedVariables.LETTER.name()))
                .isEqualTo(letters.of(kiribati).get(1).id());

        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org"));
        desk.runDueJobs();
        assertThat(desk.task(kiribati)).as("the third has arrived").isNull();
    }

    @Test
    void aReleasedLetterGoesOutBesideWhateverTheParticipationIsAt() {
        BusinessKey kiribati = campaign.invites("KIR");
        long answer = answers(kiribati);
        letters.release(answer);
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
        assertThat(letters.of(answer).fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void aLetterReleasedWhileAnotherIsOnItsWayDoesNotSendThatOneTwice() {
        BusinessKey kiribati = new BusinessKey(campaign.dispatches("KIR"), "KIR");
        desk.runDueJobsOnce();
        mails.whileReceivingTheNext(() -> answers(kiribati));
        desk.runDueJobsAtOnce();
        desk.runDueJobs();

        assertThat(mails.received()).extracting(Received::messageId).doesNotHaveDuplicates().hasSize(2);
        assertThat(letters.of(kiribati)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.fate()).isEqualTo(DispatchStatus.ACCEPTED);
            assertThat(letter.wasInDoubt()).isFalse();
        });
        assertThat(participations.history(kiribati).has(FactKind.NOTE_ACCEPTED)).isTrue();
    }

    @Test
    void aLetterReleasedBeforeTheParticipationListensGoesOutWhenItDoes() {
        BusinessKey kiribati = new BusinessKey(campaign.dispatches("KIR"), "KIR");
        long answer = answers(kiribati);
        desk.runDueJobs();
        assertThat(letters.of(answer).fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void aLetterWhoseBranchEndedWithItsParticipationIsNotNeeded() {
        BusinessKey kiribati = campaign.invites("KIR");
        mails.refuse(TestCampaign.main("KIR"), 451, "4.7.1 try again later");
        long answer = answers(kiribati);
        assertThatThrownBy(desk::runDueJobs).isInstanceOf(MailTrouble.class);
        mails.accept(TestCampaign.main("KIR"));
        responses.file(kiribati, ResponseKind.WITHDRAWAL, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        desk.runDueJobs();
        assertThat(desk.ended(ParticipationProcess.KEY, kiribati)).hasPassed(ParticipationProcess.Nodes.WITHDRAWN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(letters.of(answer).fate()).isEqualTo(DispatchStatus.PLANNED);

        answers(campaign.invites("PLW"));
        assertThat(letters.of(answer).fate()).as("seen at the next release").isEqualTo(DispatchStatus.NOT_NEEDED);
    }

    @Test
    void aRefusedAddressThatACrashHidIsRaisedAtTheNextLook() {
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.refusedUnseen(letters.of(kiribati).get(0).id());
        refusedAddresses.raiseAll();
        refusedAddresses.raiseAll();
        desk.runDueJobs();
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
    }

    @Autowired
    private RefusedAddresses refusedAddresses;

    @Test
    void whatAMissionSendsIsAcknowledgedOnceAndAnAcknowledgementIsNot() {
        BusinessKey kiribati = campaign.invites("KIR");
        responses.file(kiribati, ResponseKind.INTENTION, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        responses.file(kiribati, ResponseKind.ACKNOWLEDGEMENT, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        desk.runDueJobs();
        assertThat(letters.of(kiribati)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE, LetterKind.ACKNOWLEDGEMENT);
        assertThat(letters.of(kiribati).get(1).text()).contains("the receipt, on 2 August 2017, of your Government’s announcement that it intends to sign the compact");
    }

    @Test
    void aQuestionIsAcknowledgedAndAnswered() {
        BusinessKey kiribati = campaign.invites("KIR");
        responses.file(kiribati, ResponseKind.QUESTION, LocalDate.of(2017, 8, 2), null, null, "Who signs?", List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        desk.runDueJobs();
        desk.as("focal-point").completes("AnswerQuestion", kiribati, Map.of("answer", Desk.file("answer.txt", "Whoever may bind the Government.")));
        desk.runDueJobs();
        assertThat(letters.of(kiribati)).extracting(Letter::kind)
                .containsExactly(LetterKind.NOTE_VERBALE, LetterKind.ACKNOWLEDGEMENT, LetterKind.ANSWER);
        assertThat(letters.of(kiribati).get(2).text()).contains("Whoever may bind the Government.");
    }

    @Test
    void aWithdrawalIsAcknowledged() {
        BusinessKey kiribati = campaign.invites("KIR");
        withdraws(kiribati);
        assertThat(letters.of(kiribati)).extracting(Letter::kind)
                .containsExactly(LetterKind.NOTE_VERBALE, LetterKind.WITHDRAWAL_ACKNOWLEDGEMENT);
        assertThat(desk.ended(ParticipationProcess.KEY, kiribati)).hasPassed(ParticipationProcess.Nodes.WITHDRAWN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
    }

    @Test
    void aRefusedAddressOfTheLastLetterComesToAPersonThoughTheParticipationHasEnded() {
        BusinessKey kiribati = campaign.invites("KIR");
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        withdraws(kiribati);
        assertThat(desk.ended(ParticipationProcess.KEY, kiribati)).hasPassed(ParticipationProcess.Nodes.WITHDRAWN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(desk.task(kiribati)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.as("dispatch").briefing("CorrectMissionAddress", kiribati)).contains("no such mailbox");
        refusedAddresses.raiseAll();
        desk.runDueJobs();
        assertThat(desk.task(kiribati)).as("once").hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);

        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org"));
        desk.runDueJobs();
        assertThat(mails.to("new@missions.example.org")).hasSize(1);
        assertThat(desk.instance(ParticipationProcess.KEY, kiribati)).isNull();
    }

    @Test
    void theAcknowledgementOfAWithdrawalIsSentAgainThoughTheParticipationHasEnded() {
        BusinessKey kiribati = campaign.invites("KIR");
        campaign.fact(kiribati.reference(), "RELEASED");
        withdraws(kiribati);
        mails.forget();
        sendsAgain(kiribati, LetterKind.WITHDRAWAL_ACKNOWLEDGEMENT);
        assertThat(mails.received()).hasSize(1);
        assertThat(letters.of(kiribati)).last().extracting(Letter::issue, Letter::fate).containsExactly(2, DispatchStatus.ACCEPTED);
        assertThat(desk.instance(ParticipationProcess.KEY, kiribati)).isNull();
    }

    @Test
    void aLetterReleasedAfterTheParticipationEndedIsNotNeeded() {
        BusinessKey kiribati = campaign.invites("KIR");
        responses.file(kiribati, ResponseKind.CLOSED, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", kiribati.toString());
        desk.runDueJobs();
        long reminder = letters.release(kiribati, LetterKind.REMINDER_BEFORE, "round-1", LetterContent.none());
        assertThat(letters.of(reminder).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
    }

    /** A letter that may go out beside whatever the participation is at. */
    private long answers(BusinessKey key) {
        return letters.release(key, LetterKind.ANSWER, "response-1", LetterContent.of("Whoever may.").with("askedOn", "2 August 2017"));
    }

    private void withdraws(BusinessKey key) {
        responses.file(key, ResponseKind.WITHDRAWAL, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", key.toString());
        desk.runDueJobs();
    }

    private void sendsNoteAgain(BusinessKey key) {
        sendsAgain(key, LetterKind.NOTE_VERBALE);
    }

    private void sendsAgain(BusinessKey key, LetterKind kind) {
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "SEND_AGAIN", "instructionCampaign", key.reference(),
                "concernedState", key.iso3(), "subjectKind", kind.name(), "reason", "The mission cannot find it."));
        desk.runDueJobs();
    }

    private void correct(BusinessKey key, Map<String, Object> form) {
        desk.as("dispatch").completes("CorrectMissionAddress", key, form);
    }

    private static List<String> papers(Received mail) throws Exception {
        List<String> papers = new ArrayList<>();
        Multipart parts = (Multipart) mail.message().getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                papers.add(text(part.getInputStream().readAllBytes()));
            }
        }
        return papers;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
