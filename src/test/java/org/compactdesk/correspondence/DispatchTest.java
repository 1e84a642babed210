package org.compactdesk.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.campaign.DispatchResumed;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.NotYet;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.Standing;
import org.compactdesk.engine.Processes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the release to the mission's mailbox, and what happens where a mail server says no. */
@Import(TestCampaign.class)
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
    private ManagementService management;

    @Test
    void theNoteGoesOutWithItsAnnexFilledInForTheMemberState() throws Exception {
        BusinessKey gambia = campaign.invites("GMB");

        Received mail = mails.received().get(0);
        List<String> papers = papers(mail);
        assertThat(papers).hasSize(2);
        assertThat(papers.get(0)).contains("Permanent Mission of the Gambia to the United Nations", gambia.reference());
        assertThat(papers.get(1)).contains("Annex I", "the Republic of the Gambia").doesNotContain("MEMBER STATE", "the the");
        assertThat(participations.standing(gambia)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.history(gambia).has(FactKind.NOTE_ACCEPTED)).isTrue();
    }

    @Test
    void aRefusedAddressIsCorrectedAndTheNoteGoesOutAgain() {
        mails.refuse(TestCampaign.main("FRA"), 550, "5.1.1 no such mailbox");
        BusinessKey france = campaign.invites("FRA");
        assertThat(participations.standing(france)).isEqualTo(Standing.UNDELIVERABLE);
        assertThat(desk.openTasks(france)).containsExactly("CorrectMissionAddress");

        correct(france, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org", "copyAddresses", ""));
        desk.runDueJobs();

        assertThat(mails.to("new@missions.example.org")).hasSize(1);
        assertThat(participations.standing(france)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(letters.of(france)).extracting(Letter::fate).containsExactly(Fate.REFUSED, Fate.ACCEPTED);
        assertThat(letters.of(france)).extracting(Letter::issue).containsExactly(1, 2);
        assertThat(desk.openTasks(france)).isEmpty();
    }

    @Test
    void anAddressThatIsRefusedOnceMoreComesBackToThePerson() {
        mails.refuse(TestCampaign.main("FRA"), 550, "5.1.1 no such mailbox");
        mails.refuse("other@missions.example.org", 550, "5.1.1 nor this one");
        BusinessKey france = campaign.invites("FRA");
        correct(france, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "other@missions.example.org"));
        desk.runDueJobs();
        assertThat(desk.openTasks(france)).containsExactly("CorrectMissionAddress");
        correct(france, Map.of("remedy", "LEFT"));
        assertThat(desk.openTasks(france)).isEmpty();
        assertThat(participations.standing(france)).isEqualTo(Standing.UNDELIVERABLE);
    }

    @Test
    void aNoteHandedOverOnPaperCountsAsReceived() {
        mails.refuse(TestCampaign.main("FRA"), 550, "5.1.1 no such mailbox");
        BusinessKey france = campaign.invites("FRA");
        assertThatThrownBy(() -> correct(france, Map.of("remedy", "HANDED_OVER"))).hasStackTraceContaining("Handed over on");
        correct(france, Map.of("remedy", "HANDED_OVER", "handedOverOn", "2017-08-02"));
        assertThat(participations.standing(france)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(desk.openTasks(france)).isEmpty();
    }

    @Test
    void aWrongAddressIsRefusedAndTheTaskStaysOpen() {
        mails.refuse(TestCampaign.main("FRA"), 550, "5.1.1 no such mailbox");
        BusinessKey france = campaign.invites("FRA");
        assertThatThrownBy(() -> correct(france, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "not an address")))
                .hasStackTraceContaining("not an address");
        assertThat(desk.openTasks(france)).containsExactly("CorrectMissionAddress");
        assertThat(desk.as("registry").task("CorrectMissionAddress", france)).isEmpty();
    }

    @Test
    void aMissionWithoutAnAddressComesToAPersonToo() {
        BusinessKey tuvalu = campaign.invites(TestCampaign.WITHOUT_ADDRESS);
        assertThat(desk.openTasks(tuvalu)).containsExactly("CorrectMissionAddress");
        assertThat(participations.standing(tuvalu)).isEqualTo(Standing.UNDELIVERABLE);
    }

    @Test
    void aNewAddressThatAMissionReportsIsRecordedByAPersonAndANoteThatNeverArrivedGoesOutAgain() {
        mails.refuse(TestCampaign.main("FRA"), 550, "5.1.1 no such mailbox");
        BusinessKey france = campaign.invites("FRA");
        correct(france, Map.of("remedy", "LEFT"));

        responses.file(france, ResponseKind.ADDRESS_CHANGE, LocalDate.of(2017, 8, 2), null, null, "Write to new@…", List.of());
        processes.wake("ResponseFiled", france.toString());
        mails.forget();
        desk.runDueJobs();
        correct(france, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org"));
        desk.runDueJobs();

        assertThat(mails.to("new@missions.example.org")).singleElement().extracting(Received::subject).asString().contains("note verbale");
    }

    @Test
    void aNewAddressOfAMissionThatHasItsNoteIsRecordedAndNothingGoesOutAgain() {
        BusinessKey france = campaign.invites("FRA");
        responses.file(france, ResponseKind.ADDRESS_CHANGE, LocalDate.of(2017, 8, 2), null, null, "Write to new@…", List.of());
        processes.wake("ResponseFiled", france.toString());
        desk.runDueJobs();
        assertThatThrownBy(() -> correct(france, Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new@missions.example.org")))
                .hasStackTraceContaining("no letter to send again");
        correct(france, Map.of("remedy", "ADDRESSES_ONLY", "mainAddresses", "new@missions.example.org\n", "copyAddresses", "copy@missions.example.org"));
        desk.runDueJobs();
        assertThat(missions.addressesOn("FRA", LocalDate.of(2017, 8, 2))).hasSize(2);
        assertThat(mails.to("new@missions.example.org")).isEmpty();
    }

    @Test
    void passingTroubleIsTriedAgainLaterAndOnlyThenBecomesAnIncidentInPlainWords() {
        mails.refuse(TestCampaign.main("FRA"), 451, "4.7.1 try again later");
        String reference = campaign.dispatches("FRA");
        BusinessKey france = new BusinessKey(reference, "FRA");
        assertThatThrownBy(desk::runDueJobs).isInstanceOf(MailTrouble.class);
        assertThat(desk.dueJobs()).as("rests before the next attempt").isEmpty();
        assertThat(jobOf(france).getExceptionMessage()).contains("does not take the letter", "try again later").doesNotContain("Exception");

        mails.accept(TestCampaign.main("FRA"));
        desk.letPass(Period.ofDays(1));
        assertThat(letters.of(france)).first().extracting(Letter::fate).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void aStoppedDispatchRestsWithAllItsRetriesAndGoesOnWhenResumed() {
        String reference = campaign.dispatches("FRA", "CAN");
        BusinessKey france = new BusinessKey(reference, "FRA");
        campaign.fact(reference, "DISPATCH_STOPPED");
        assertThatThrownBy(desk::runDueJobs).isInstanceOf(NotYet.class);
        assertThatThrownBy(desk::runDueJobs).isInstanceOf(NotYet.class);
        assertThat(desk.dueJobs()).isEmpty();
        Job resting = jobOf(france);
        assertThat(resting.getRetries()).isGreaterThanOrEqualTo(3);
        assertThat(resting.getExceptionMessage()).isNull();
        assertThat(mails.received()).isEmpty();

        campaign.fact(reference, "DISPATCH_RESUMED");
        stoppedDispatch.goOn(new DispatchResumed(reference));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void staffSendALetterAgainByInstruction() {
        BusinessKey france = campaign.invites("FRA");
        campaign.fact(france.reference(), "RELEASED");
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "SEND_AGAIN", "instructionCampaign", france.reference(),
                "concernedState", "FRA", "subjectKind", "NOTE_VERBALE", "reason", "The mission cannot find it."));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2).extracting(Received::messageId).doesNotHaveDuplicates();
        assertThat(letters.of(france)).extracting(Letter::issue).containsExactly(1, 2);
        assertThat(letters.of(france).get(1).supersedes()).isEqualTo(letters.of(france).get(0).id());
    }

    @Test
    void aReleasedLetterGoesOutBesideWhateverTheParticipationIsAt() {
        BusinessKey france = campaign.invites("FRA");
        long reminder = letters.release(france, LetterKind.REMINDER_BEFORE, "round-1", LetterContent.none());
        letters.release(reminder);
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
        assertThat(letters.of(reminder).fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void aRefusedAddressThatACrashHidIsRaisedAtTheNextLook() {
        BusinessKey france = campaign.invites("FRA");
        campaign.refusedUnseen(letters.of(france).get(0).id());
        refusedAddresses.raiseAll();
        refusedAddresses.raiseAll();
        desk.runDueJobs();
        assertThat(desk.openTasks(france)).containsExactly("CorrectMissionAddress");
    }

    @Autowired
    private RefusedAddresses refusedAddresses;

    @Test
    void whatAMissionSendsIsAcknowledgedOnceAndAnAcknowledgementIsNot() {
        BusinessKey france = campaign.invites("FRA");
        responses.file(france, ResponseKind.INTENTION, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        responses.file(france, ResponseKind.ACKNOWLEDGEMENT, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", france.toString());
        desk.runDueJobs();
        assertThat(letters.of(france)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE, LetterKind.ACKNOWLEDGEMENT);
        assertThat(letters.of(france).get(1).text()).contains("intends to sign the compact on 2 August 2017");
    }

    @Test
    void aQuestionIsAcknowledgedAndAnswered() {
        BusinessKey france = campaign.invites("FRA");
        responses.file(france, ResponseKind.QUESTION, LocalDate.of(2017, 8, 2), null, null, "Who signs?", List.of());
        processes.wake("ResponseFiled", france.toString());
        desk.runDueJobs();
        desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", Desk.file("answer.txt", "Whoever may bind the Government.")));
        desk.runDueJobs();
        assertThat(letters.of(france)).extracting(Letter::kind)
                .containsExactly(LetterKind.NOTE_VERBALE, LetterKind.ACKNOWLEDGEMENT, LetterKind.ANSWER);
        assertThat(letters.of(france).get(2).text()).contains("Whoever may bind the Government.");
    }

    @Test
    void aWithdrawalIsAcknowledged() {
        BusinessKey france = campaign.invites("FRA");
        responses.file(france, ResponseKind.WITHDRAWAL, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        processes.wake("ResponseFiled", france.toString());
        desk.runDueJobs();
        assertThat(letters.of(france)).extracting(Letter::kind)
                .containsExactly(LetterKind.NOTE_VERBALE, LetterKind.WITHDRAWAL_ACKNOWLEDGEMENT);
        assertThat(desk.endsOf("Participation", france)).containsExactly("Event_Withdrawn");
    }

    @Test
    void aLetterReleasedAfterTheParticipationEndedIsNotNeeded() {
        BusinessKey france = campaign.invites("FRA");
        desk.endAllWork();
        long reminder = letters.release(france, LetterKind.REMINDER_BEFORE, "round-1", LetterContent.none());
        assertThat(letters.of(reminder).fate()).isEqualTo(Fate.NOT_NEEDED);
    }

    private void correct(BusinessKey key, Map<String, Object> form) {
        desk.as("dispatch").completes("CorrectMissionAddress", key, form);
    }

    private Job jobOf(BusinessKey key) {
        return management.createJobQuery().activityId("Task_SendNoteVerbale").list().stream()
                .filter(job -> desk.isOpen("Participation", key)).findFirst().orElseThrow();
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
