package org.compactdesk.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.compactdesk.Desk.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.ExamineSignedCopyProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One Member State's way, whatever comes in and whenever it does. */
@OnBothDatabases
class ParticipationTest extends DeskTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Test
    void aReplyWhileTheNoteIsBeingSentIsFoundRightAfterIt() {
        BusinessKey france = new BusinessKey(campaigner.dispatches("FRA"), "FRA");
        AtomicReference<Throwable> failure = new AtomicReference<>(new AssertionError("nothing came in meanwhile"));
        mails.whileReceivingTheNext(() -> failure.set(tried(() -> comesIn(france, "INTENTION"))));
        desk.runDueJobs();

        assertThat(failure).hasNullValue();
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertAllHandled(france);
    }

    @RepeatedTest(2)
    void twoRepliesInOneSecondThatRaceForTheWakeUpAreBothHandledOnce() {
        BusinessKey france = campaigner.invites("FRA");
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> comesIn(france, "INTENTION"));
        comesIn(france, "ACKNOWLEDGEMENT");
        other.join();

        for (int round = 0; round < 5; round++) {
            desk.runDueJobsAtOnce();
        }
        desk.runDueJobs();

        assertAllHandled(france);
        assertThat(participations.history(france).counting()).extracting(Fact::kind)
                .containsOnlyOnce(FactKind.INTENTION_ANNOUNCED, FactKind.ACKNOWLEDGED);
        assertThat(desk.task(france)).isNull();
        comesIn(france, "DECLINED");
        desk.runDueJobs();
        assertThat(participations.standing(france)).as("it still listens").isEqualTo(Standing.DECLINED);
    }

    @Test
    void aReplyThatIsFiledBetweenALookAndItsCommitIsNotLost() {
        BusinessKey france = campaigner.invites("FRA");
        desk.wake("ResponseFiled", france);
        boolean waited = desk.holdsTheDueJobWhile(() -> {
            responses.file(france, ResponseKind.INTENTION, NOTE, null, null, null, List.of());
            desk.wake("ResponseFiled", france);
        });
        desk.runDueJobs();

        assertThat(waited).as("whoever files waits for the look to be committed").isTrue();

        assertAllHandled(france);
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
    }

    @Test
    void whatALookFoundIsNotKept() {
        BusinessKey france = campaigner.invites("FRA");
        assertThat(desk.instance(ParticipationProcess.KEY, france)).variables().doesNotContainKeys("response", "responseId");
        comesIn(france, "ACKNOWLEDGEMENT");
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).variables().doesNotContainKeys("response", "responseId");
    }

    /** An earlier release of the desk kept it. */
    @Test
    void whatAnEarlierLookFoundAndKeptLeadsNobodyAstray() {
        BusinessKey france = campaigner.invites("FRA");
        desk.keeps(desk.instance("Participation", france), Map.of("response", "QUESTION", "responseId", 17L));
        comesIn(france, "ACKNOWLEDGEMENT");
        desk.runDueJobs();
        assertThat(participations.history(france).has(FactKind.ACKNOWLEDGED)).isTrue();
        assertThat(desk.task(france)).isNull();
    }

    @Test
    void aReplyDuringTheCheckOfASignedCopyIsHandledBesideIt() {
        BusinessKey france = campaigner.invites("FRA");
        comesIn(france, "SIGNED_COPY");
        desk.runDueJobs();
        assertThat(desk.task(france)).hasDefinitionKey(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);

        comesIn(france, "QUESTION");
        desk.runDueJobs();

        assertThat(desk.instance(ParticipationProcess.KEY, france))
                .isWaitingAt(ParticipationProcess.Nodes.OPEN_TO_RESPONSES, ParticipationProcess.Nodes.ANSWER_QUESTION, ParticipationProcess.Nodes.SIGN_AND_RETURN)
                .calledProcessInstance().calledProcessInstance().isWaitingAtExactly(ExamineSignedCopyProcess.Nodes.VERIFY_SIGNED_COPY);
        assertThat(participations.standing(france)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
    }

    @Test
    void aReplyRightBehindTheConclusionIsHandledFirstAndOneAfterItIsLate() {
        BusinessKey france = campaigner.invites("FRA");
        responses.file(france, ResponseKind.CONCLUDED, NOTE, null, null, null, List.of());
        comesIn(france, "ACKNOWLEDGEMENT");
        desk.runDueJobs();
        assertThat(participations.history(france).has(FactKind.ACKNOWLEDGED)).isTrue();
        assertThat(desk.ended(ParticipationProcess.KEY, france)).hasPassed(ParticipationProcess.Nodes.COMPACT_CONCLUDED)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);

        comesIn(france, "QUESTION");
        desk.runDueJobs();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);
    }

    @Test
    void aQuestionIsAnsweredByALetterWithTheWordsThatWereTyped() {
        BusinessKey france = campaigner.invites("FRA");
        comesIn(france, "QUESTION");
        desk.runDueJobs();
        assertThatThrownBy(() -> desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", file("answer.txt", "  "))))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("Answer to the mission:");

        for (String control : List.of("\u0000", "\u0007", "\u009b")) {
            assertThatThrownBy(() -> desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", file("answer.txt", "On" + control + "Friday."))))
                    .isInstanceOf(Rejection.class).hasMessageStartingWith("Answer to the mission: there are characters in it that cannot be read");
        }

        String longAnswer = "The deadline is the last Friday of the month. ".repeat(120);
        desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", file("answer.txt", longAnswer)));
        desk.runDueJobs();

        assertThat(participations.history(france).last(FactKind.QUESTION_ANSWERED))
                .hasValueSatisfying(fact -> assertThat(fact.recordedBy()).isEqualTo("focal-point"));
        assertThat(mails.to(Campaigner.address("FRA"))).as("note, acknowledgement, answer").hasSize(3);
        assertThat(desk.task(france)).isNull();
    }

    @Test
    void nobodyAnswersAnotherStatesQuestionFromATaskOfAnother() {
        BusinessKey france = campaigner.invites("FRA");
        BusinessKey canada = campaigner.invites("CAN");
        comesIn(france, "QUESTION");
        comesIn(canada, "QUESTION");
        desk.runDueJobs();
        Object frances = desk.variableOf(desk.as("focal-point").task("AnswerQuestion", france).orElseThrow(), "question");
        assertThatThrownBy(() -> desk.as("focal-point").completes("AnswerQuestion", canada,
                Map.of("answer", file("answer.txt", "On Friday."), "question", frances))).isInstanceOf(Rejection.class)
                .hasMessageContaining("did not come in from this Member State");
        desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", file("answer.txt", "On Monday.")));
        desk.runDueJobs();
        assertThat(desk.task(canada)).hasDefinitionKey(ParticipationProcess.Nodes.ANSWER_QUESTION);
    }

    @Test
    void aNewAddressIsAPersonsToEnterAndADeclinedInvitationStaysOpenForAnother() {
        BusinessKey france = campaigner.invites("FRA");
        comesIn(france, "ADDRESS_CHANGE");
        comesIn(france, "DECLINED");
        desk.runDueJobs();

        assertThat(desk.task(france)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(participations.history(france).has(FactKind.ADDRESS_CHANGED)).isTrue();
        assertThat(participations.standing(france)).isEqualTo(Standing.DECLINED);
        comesIn(france, "INTENTION");
        desk.runDueJobs();
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
    }

    @Test
    void anIntentionIsTakenBackOnceAndEachTimeAcknowledged() {
        BusinessKey france = campaigner.invites("FRA");
        comesIn(france, "INTENTION");
        desk.runDueJobs();
        comesIn(france, "INTENTION_TAKEN_BACK");
        comesIn(france, "INTENTION_TAKEN_BACK");
        desk.runDueJobs();

        assertAllHandled(france);
        assertThat(participations.history(france).counting()).extracting(Fact::kind).containsOnlyOnce(FactKind.INTENTION_TAKEN_BACK);
        assertThat(participations.standing(france)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(mails.to(Campaigner.address("FRA"))).extracting(mail -> MailText.of(mail.message()))
                .filteredOn(text -> text.contains("takes back its announced intention")).hasSize(2);
        assertThat(desk.task(france)).isNull();
    }

    @Test
    void aWithdrawalEndsTheWorkAndWhatWaitedBehindItGoesToAPerson() {
        BusinessKey france = campaigner.invites("FRA");
        comesIn(france, "QUESTION");
        desk.runDueJobs();
        Response withdrawal = responses.file(france, ResponseKind.WITHDRAWAL, NOTE, null, null, "Note of today", List.of());
        comesIn(france, "INTENTION");
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.WITHDRAWN);
        assertThat(responses.of(france, withdrawal.id()).handledAt()).isNotNull();
        assertThat(desk.ended(ParticipationProcess.KEY, france)).hasPassed(ParticipationProcess.Nodes.WITHDRAWN);
        assertThat(MailText.of(mails.received().get(mails.received().size() - 1).message())).as("the question that nobody answers any more")
                .containsIgnoringWhitespaces("still unanswered, last in the communication received on 2 August 2017, is thereby moot");
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);
        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "REOPEN"));
        desk.runDueJobs();
        assertAllHandled(france);
        assertThat(participations.standing(france)).as("withdrawn, as there is no later signed copy").isEqualTo(Standing.WITHDRAWN);
    }

    private void comesIn(BusinessKey key, String kind) {
        Map<String, Object> form = new HashMap<>(Map.of("medium", "PORTAL", "receivedOn", "2017-08-02", "note", "What was said.",
                "state", key.iso3(), "reference", key.reference(), "kind", kind));
        if (kind.equals("SIGNED_COPY")) {
            form.put("textMatches", "AS_SENT");
            form.put("document", file("copy.txt", "A scan."));
        }
        desk.as("registry").starts("IncomingCorrespondence", form);
    }

    private void assertAllHandled(BusinessKey key) {
        assertThat(responses.of(key)).isNotEmpty().allSatisfy(response -> assertThat(response.handledAt()).isNotNull());
    }

    private static Throwable tried(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
