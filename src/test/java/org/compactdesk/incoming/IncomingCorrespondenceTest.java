package org.compactdesk.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.compactdesk.Desk.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess.Classification;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever comes in finds its participation, or a person. */
@OnBothDatabases
class IncomingCorrespondenceTest extends DeskTest {

    private static final String INCOMING = "IncomingCorrespondence";

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Autowired
    private IncomingItems arrivals;

    @Autowired
    private Mailroom mailroom;

    @Autowired
    private ClassifyCorrespondenceBriefing classifying;

    /** The form's kinds and the record's are two enums in two rooms. */
    @Test
    void aFormCanSayEachKindThatComesInOrThatAnotherSentIt() {
        assertThat(Arrays.stream(Classification.values()).filter(kind -> kind != Classification.WRONG_SENDER).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ResponseKind.values()).filter(ResponseKind::comesIn).map(Enum::name).toList());
    }

    @Test
    void anIntentionRecordedByTheRegistryIsInTheRecordUnderItsName() {
        BusinessKey france = campaigner.invites("FRA");
        desk.isAt("2017-08-04T10:00");

        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "INTENTION"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(participations.history(france).last(FactKind.INTENTION_ANNOUNCED)).hasValueSatisfying(fact -> {
            assertThat(fact.happenedOn()).isEqualTo(LocalDate.of(2017, 8, 2));
            assertThat(fact.recordedBy()).isEqualTo("registry");
        });
        assertThat(desk.ended(INCOMING, france)).hasPassed(IncomingCorrespondenceProcess.Nodes.RESPONSE_HANDED_OVER);
        assertThat(desk.task(france)).isNull();
    }

    @Test
    void whatNobodyCanTellIsIdentifiedAndClassifiedByPeople() {
        BusinessKey france = campaigner.invites("FRA");

        String number = numberOf(desk.as("dispatch").starts(INCOMING, form("note", "The Government is ready to sign.")));
        assertThat(desk.task(number)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
        desk.as("dispatch").completes("IdentifySender", number,
                Map.of("sender", "IDENTIFIED", "state", "FRA", "reference", france.reference()));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(responses.of(france)).singleElement().extracting(Response::note).isEqualTo("The Government is ready to sign.");
    }

    @Test
    void whatIsNotForTheDeskStaysInTheLedgerWithoutAction() {
        ProcessInstance instance = desk.as("registry").starts(INCOMING, form("note", "An invitation to a concert."));
        String number = numberOf(instance);
        desk.as("dispatch").completes("IdentifySender", number, Map.of("sender", "NOT_FOR_THE_DESK"));

        assertThat(desk.ended(INCOMING, number)).hasPassed(IncomingCorrespondenceProcess.Nodes.FILED_WITHOUT_ACTION);
        assertThat(arrivals.of(entryIn(number)).state()).isEqualTo(IncomingItem.State.NOT_FOR_THE_DESK);
    }

    @Test
    void whoeverClassifiesMaySeeThatTheSenderIsAnother() {
        String reference = campaigner.dispatches("FRA", "GMB");
        desk.runDueJobs();
        BusinessKey france = new BusinessKey(reference, "FRA");
        BusinessKey gambia = new BusinessKey(reference, "GMB");

        long entry = entryIn(desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", reference)));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "WRONG_SENDER"));
        desk.as("dispatch").completes("IdentifySender", "Incoming no. " + entry,
                Map.of("sender", "IDENTIFIED", "state", "GMB", "reference", reference));
        desk.as("focal-point").completes("ClassifyCorrespondence", gambia, Map.of("classification", "DECLINED"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.standing(gambia)).isEqualTo(Standing.DECLINED);
        assertThat(desk.task(france)).isNull();
    }

    @Test
    void aMailThatQuotesTheNoteIsMatchedAndWaitsToBeClassifiedWithItsTextAndAttachments() {
        BusinessKey france = campaigner.invites("FRA");

        long entry = mailroom.take(new ReadMessage("Mission <" + Campaigner.address("FRA") + ">", "Re: " + france.reference(),
                "When is the deadline?", desk.now().toInstant(), List.of(new Upload("annex.txt", "text/plain", "An annex.".getBytes()))));
        desk.runDueJobs();
        assertThat(arrivals.of(entry).key()).contains(france);
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "QUESTION"));
        desk.runDueJobs();

        assertThat(desk.task(france)).hasDefinitionKey(ParticipationProcess.Nodes.ANSWER_QUESTION);
        assertThat(responses.of(france)).singleElement().satisfies(question -> {
            assertThat(question.note()).isEqualTo("When is the deadline?");
            assertThat(question.documents()).hasSize(2);
        });
    }

    @Test
    void aMailFromAnUnknownAddressIsMatchedByTheStateItNames() {
        String reference = campaigner.dispatches("GIN", "PNG");
        desk.runDueJobs();

        mailroom.take(new ReadMessage("somebody@example.com", "Your note " + reference,
                "The Permanent Mission of Papua New Guinea has a question.", desk.now().toInstant(), List.of()));
        desk.runDueJobs();

        assertThat(desk.task(new BusinessKey(reference, "PNG"))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
        assertThat(desk.task(new BusinessKey(reference, "GIN"))).isNull();
    }

    @Test
    void whoeverClassifiesIsWarnedOfASenderThatIsNotTheMissions() {
        String reference = campaigner.dispatches("FRA", "GMB");
        desk.runDueJobs();
        assertThat(warningOf(Campaigner.address("FRA"), reference)).isEmpty();
        assertThat(warningOf("Mission <Somebody@example.com>", reference)).contains("Somebody@example.com", "France").contains("not among the addresses");
        assertThat(warningOf(Campaigner.address("GMB"), reference)).contains("Gambia").contains("France");
        assertThat(warningOf(null, reference)).contains("names no sender");
    }

    private String warningOf(String sender, String reference) {
        long entry = mailroom.take(new ReadMessage(sender, reference + "/FRA", "Yes.", desk.now().toInstant(), List.of()));
        return (String) classifying.about(new Briefing.Request(Optional.of(reference + "/FRA"), Map.of("correspondence", entry))).get("warning");
    }

    @Test
    void whatMayBeTwoStatesIsLeftToAPerson() {
        String reference = campaigner.dispatches("FRA", "GMB");
        desk.runDueJobs();

        long entry = mailroom.take(new ReadMessage(Campaigner.address("FRA"), reference + "/GMB", "We agree.", desk.now().toInstant(), List.of()));
        desk.runDueJobs();

        assertThat(desk.task("Incoming no. " + entry)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
        assertThat(arrivals.of(entry).state()).isEqualTo(IncomingItem.State.SENDER_UNKNOWN);
    }

    @Test
    void whatIsNotForThisCampaignGoesBackToAPerson() {
        BusinessKey france = campaigner.invites("FRA");
        long entry = entryIn(desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference())));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "NOT_FOR_US"));
        desk.runDueJobs();

        assertThat(desk.task("Incoming no. " + entry)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
        assertThat(responses.of(france)).singleElement().extracting(Response::handledAt).isNotNull();
        desk.as("dispatch").completes("IdentifySender", "Incoming no. " + entry,
                Map.of("sender", "IDENTIFIED", "state", "FRA", "reference", france.reference()));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        desk.runDueJobs();
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
    }

    @Test
    void aReplyAfterTheEndIsKeptOnFileWhereNothingFollows() {
        BusinessKey france = ended("FRA");

        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "ACKNOWLEDGEMENT"));
        desk.runDueJobs();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);
        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "FILED"));

        assertThat(desk.ended(INCOMING, france)).hasPassed(IncomingCorrespondenceProcess.Nodes.LATE_RESPONSE_FILED);
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();
        assertThat(responses.of(france)).allSatisfy(response -> assertThat(response.handledAt()).isNotNull());
    }

    @Test
    void aReplyAfterTheEndIsTakenUpAgainWithoutSendingTheNoteAgain() {
        BusinessKey france = ended("FRA");
        int mailsBefore = mails.to(Campaigner.address("FRA")).size();

        ProcessInstance intention = desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "INTENTION"));
        ProcessInstance acknowledgement = desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "ACKNOWLEDGEMENT"));
        desk.runDueJobs();
        assertThat(intention).isWaitingAtExactly(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);
        assertThat(acknowledgement).isWaitingAtExactly(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();
        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "REOPEN"));
        desk.runDueJobs();
        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "REOPEN"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(participations.history(france).has(FactKind.ACKNOWLEDGED)).isTrue();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isActive();
        assertThat(intention).isEnded().hasPassed(IncomingCorrespondenceProcess.Nodes.PARTICIPATION_REOPENED);
        assertThat(acknowledgement).isEnded().hasPassed(IncomingCorrespondenceProcess.Nodes.PARTICIPATION_REOPENED);
        assertThat(mails.to(Campaigner.address("FRA"))).as("the acknowledgement, and no second note").hasSize(mailsBefore + 1);
    }

    @Test
    void aParticipationTakenUpAgainBesideAnOpenQuestionDoesNothingTwice() {
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "QUESTION"));
        desk.runDueJobs();
        responses.file(france, ResponseKind.CLOSED, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        desk.wake("ResponseFiled", france);
        desk.runDueJobs();
        assertThat(desk.task(france)).hasDefinitionKey(ParticipationProcess.Nodes.ANSWER_QUESTION);
        ProcessInstance closed = desk.instance(ParticipationProcess.KEY, france);

        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "INTENTION"));
        desk.runDueJobs();
        mails.refuse(Campaigner.address("FRA"), 550, "5.1.1 no such mailbox");
        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "REOPEN"));
        desk.runDueJobs();

        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(closed).isWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION);
        mails.accept(Campaigner.address("FRA"));
        mails.forget();
        desk.as("focal-point").completes("AnswerQuestion", france, Map.of("answer", file("answer.txt", "Whoever may bind the Government.")));
        assertThat(desk.task(france)).as("the question was asked once").hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "DECLINED"));
        desk.runDueJobs();
        assertThat(mails.to(Campaigner.address("FRA"))).as("the answer and one acknowledgement").hasSize(2);
        assertThat(participations.history(france).has(FactKind.DECLINED)).isTrue();
    }

    @Test
    void aWithdrawalThatComesLateEndsWhatTheParticipationHadLeftOpenToo() {
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "QUESTION"));
        desk.runDueJobs();
        responses.file(france, ResponseKind.CLOSED, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        desk.wake("ResponseFiled", france);
        desk.runDueJobs();
        ProcessInstance withdrawal = desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference(), "kind", "WITHDRAWAL"));
        desk.runDueJobs();
        ProcessInstance closed = desk.instance(ParticipationProcess.KEY, france);
        assertThat(closed).isWaitingAt(ParticipationProcess.Nodes.ANSWER_QUESTION);
        assertThat(withdrawal).isWaitingAtExactly(IncomingCorrespondenceProcess.Nodes.HANDLE_LATE_RESPONSE);

        desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "REOPEN"));
        desk.runDueJobs();
        assertThat(desk.task(france)).isNull();
        assertThat(desk.instance(ParticipationProcess.KEY, france)).isNull();
        assertThat(closed).isEnded().hasPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        assertThat(withdrawal).isEnded().hasPassed(IncomingCorrespondenceProcess.Nodes.PARTICIPATION_REOPENED);
        assertThat(participations.standing(france)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void theTaskAboutOneEntryDoesNotTouchAnother() {
        String reference = campaigner.dispatches("FRA", "GMB");
        desk.runDueJobs();
        BusinessKey france = new BusinessKey(reference, "FRA");
        String unknown = numberOf(desk.as("registry").starts(INCOMING, form("note", "Somebody writes.")));
        long gambias = entryIn(desk.as("registry").starts(INCOMING, form("state", "GMB", "reference", reference)));
        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", reference));

        assertThatThrownBy(() -> desk.as("focal-point").completes("ClassifyCorrespondence", france,
                Map.of("classification", "DECLINED", "correspondence", gambias))).isInstanceOf(Rejection.class).hasMessageContaining("another entry");
        assertThatThrownBy(() -> desk.as("dispatch").completes("IdentifySender", unknown,
                Map.of("sender", "NOT_FOR_THE_DESK", "correspondence", gambias))).isInstanceOf(Rejection.class);
        assertThat(arrivals.of(gambias).state()).isEqualTo(IncomingItem.State.RECORDED);
        assertThat(arrivals.of(gambias).isClassified()).isFalse();
    }

    @Test
    void theTaskAboutALateResponseDoesNotSettleAnothers() {
        BusinessKey france = ended("FRA");
        BusinessKey gambia = ended("GMB");
        for (BusinessKey late : List.of(france, gambia)) {
            desk.as("registry").starts(INCOMING, form("state", late.iso3(), "reference", late.reference(), "kind", "INTENTION"));
        }
        desk.runDueJobs();
        long gambias = responses.of(gambia).stream().filter(response -> response.handledAt() == null).findFirst().orElseThrow().id();
        assertThatThrownBy(() -> desk.as("focal-point").completes("HandleLateResponse", france, Map.of("late", "FILED", "filedResponse", gambias)))
                .isInstanceOf(Rejection.class);
        assertThat(responses.of(gambia, gambias).handledAt()).isNull();
    }

    @Test
    void aFormThatCannotBeIsRefusedAtItsFieldAndNothingIsKept() {
        BusinessKey france = campaigner.invites("FRA");

        refused("Date received:", form("receivedOn", "2017-08-03"));
        refused("Short note:", form("note", null));
        refused("What was seen of its text:", form("kind", "SIGNED_COPY"));
        refused("What it is:", form("state", "FRA", "reference", france.reference(), "kind", "CONCLUDED"));
        refused("What it is:", form("state", "FRA", "reference", france.reference(), "kind", "CLOSED"));
        refused("Member State:", form("state", "GMB", "reference", france.reference()));
        refused("Date received:", form("state", "FRA", "reference", france.reference(), "receivedOn", "2017-08-01"));
        refused("Documents:", form("document", file("scan.pdf", "application/pdf", new byte[IncomingItems.LARGEST_FILE + 1])));
        refused("Documents: scan.pdf cannot be used.", form("document", file("scan.pdf", "application/pdf", "No scan".getBytes(UTF_8))));
        assertThat(desk.instance(INCOMING, france)).isNull();
        assertThat(responses.of(france)).isEmpty();
    }

    @Test
    void onlyAnIntentionThatStandsIsTakenBack() {
        BusinessKey france = campaigner.invites("FRA");
        refused("What it is: no announced intention", form("state", "FRA", "reference", france.reference(), "kind", "INTENTION_TAKEN_BACK"));
        String number = numberOf(desk.as("registry").starts(INCOMING, form("kind", "INTENTION_TAKEN_BACK")));
        desk.as("dispatch").completes("IdentifySender", number,
                Map.of("sender", "IDENTIFIED", "state", "FRA", "reference", france.reference()));
        assertThatThrownBy(() -> desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION_TAKEN_BACK")))
                .isInstanceOf(Rejection.class).hasMessageStartingWith("What is it?: no announced intention");
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        desk.runDueJobs();

        desk.as("registry").starts(INCOMING, form("state", "FRA", "reference", france.reference()));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION_TAKEN_BACK"));
        desk.runDueJobs();
        assertThat(participations.standing(france)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.history(france).has(FactKind.INTENTION_TAKEN_BACK)).isTrue();
    }

    private BusinessKey ended(String iso3) {
        BusinessKey key = campaigner.invites(iso3);
        responses.file(key, ResponseKind.CLOSED, LocalDate.of(2017, 8, 2), null, null, null, List.of());
        desk.wake("ResponseFiled", key);
        desk.runDueJobs();
        assertThat(desk.ended(ParticipationProcess.KEY, key)).hasPassed(ParticipationProcess.Nodes.CLOSED_STILL_OPEN)
                .hasNotPassed(ParticipationProcess.Nodes.PARTICIPATION_OVER);
        return key;
    }

    private void refused(String sentence, Map<String, Object> form) {
        assertThatThrownBy(() -> desk.as("registry").starts(INCOMING, form))
                .isInstanceOf(Rejection.class).hasMessageStartingWith(sentence);
    }

    /** The start form with a letter on paper of 2 August; null leaves a field out. */
    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>(Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "note", "A letter."));
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        form.values().removeIf(java.util.Objects::isNull);
        return form;
    }

    private long entryIn(ProcessInstance instance) {
        return (long) runtimeService().getVariable(instance.getId(), "correspondence");
    }

    private static long entryIn(String number) {
        return Long.parseLong(number.replaceAll("\\D", ""));
    }

    private String numberOf(ProcessInstance instance) {
        return "Incoming no. " + entryIn(instance);
    }
}
