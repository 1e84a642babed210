package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.compactdesk.Campaigner;
import org.compactdesk.CopyScenario;
import org.compactdesk.Desk;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.process.CountersignProcess;
import org.compactdesk.process.StaffInstructionProcess;
import org.compactdesk.record.Stage;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Four eyes on the real models, through the REST API and behind the web applications alike, and every way round the forms that was thought of. */
class ByTheFormsTest extends CopyScenario {

    private static final ObjectMapper json = new ObjectMapper();

    /** The two doors to the engine. */
    enum Door {
        PROGRAM,
        PERSON
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Override
    protected String[] states() {
        return new String[] {"FRA", "DEU", "ITA", "ESP", "PRT", "AUT"};
    }

    // Four eyes

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoDraftedDoesNotClearAndWhoClearedDoesNotRelease(Door door) {
        String reference = Desk.newReference();
        desk.as("admin").starts("NoteVerbaleCampaign", Campaigner.request(reference, "FRA"));
        desk.as("focal-point").completes("DraftNoteVerbale", reference, Campaigner.particulars());

        refuses(submits(door, "admin", "ClearNoteVerbale", reference, Map.of("clearance", "CLEARED")), "You drafted this note verbale yourself");
        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.TO_BE_CLEARED);

        String other = Desk.newReference();
        campaigner.knowsAddressesOf("FRA");
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(other, "FRA"));
        desk.as("focal-point").completes("DraftNoteVerbale", other, Campaigner.particulars());
        done(submits(door, "admin", "ClearNoteVerbale", other, Map.of("clearance", "CLEARED")));
        done(submits(door, "registry", "RegisterReference", other, Map.of("reference", other, "noteDate", "2017-08-02")));
        campaigner.drawsPapers(other);
        refuses(submits(door, "admin", "ReleaseDispatch", other, Map.of("release", "RELEASED", "numberOfAddressees", "1")),
                "You cleared this note verbale yourself");
        done(submits(door, "dispatch", "ReleaseDispatch", other, Map.of("release", "RELEASED", "numberOfAddressees", "1")));
        assertThat(campaigns.of(other).isDispatched()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatIsNoneOfTheChoicesIsRefusedAtTheDoor(Door door) {
        String reference = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(reference, "FRA"));
        for (String tag : List.of("en", "xx")) {
            refuses(submits(door, "focal-point", "DraftNoteVerbale", reference, Map.of("languagesLeftOut", tag)), "Languages to leave out: “" + tag + "” is not one of the choices.");
        }
        refuses(submits(door, "focal-point", "DraftNoteVerbale", reference, with(Campaigner.particulars(), "languagesLeftOut", "fr")),
                "Languages to leave out: there is no text in one of them");
        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DRAFTED);

        BusinessKey state = door == Door.PROGRAM ? invited("ESP") : invited("PRT");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(state, "2017-08-10", "AS_SENT");
        refuses(submits(door, "registry", "VerifySignedCopy", state, Map.of("finding", "FAULTS", "faults", "NONSENSE", "words", "x")),
                "Faults of form: “NONSENSE” is not one of the choices.");
        refuses(submits(door, "registry", "VerifySignedCopy", state, Map.of("finding", "IN_ORDER", "otherState", "XXX")), "Member State that the copy is of: “XXX”");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoVerifiedACopyDoesNotRecordItsCountersignature(Door door) {
        BusinessKey france = door == Door.PROGRAM ? invited("FRA") : invited("DEU");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(france, "2017-08-10", "AS_SENT");
        done(submits(door, "admin", "VerifySignedCopy", france, Map.of("finding", "IN_ORDER", "signatory", "The Minister", "signatoryTitle",
                "Minister for Foreign Affairs", "authority", "BY_OFFICE", "signedOn", "2017-08-05", "copyForm", "SCAN")));
        desk.runDueJobs();
        assertThat(standing(france)).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);

        Map<String, String> signed = Map.of("countersignature", "NOT_SIGNED", "reason", "The first page is not the one agreed");
        refuses(submits(door, "admin", "CountersignCompact", france, signed), "You checked this copy");
        assertThat(submits(door, "registry", "CountersignCompact", france, signed).statusCode()).isEqualTo(403);
        assertThat(desk.task(france)).hasDefinitionKey(CountersignProcess.Nodes.COUNTERSIGN_COMPACT);
        done(submits(door, "executive-office", "CountersignCompact", france, signed));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoGaveAnInstructionDoesNotConfirmIt(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        refuses(submits(door, "process-owner", "ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED")), "You gave this instruction yourself");
        assertThat(campaigns.of(reference).isClosed()).isFalse();
        done(submits(door, "process-owner-2", "ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED")));
        assertThat(campaigns.of(reference).isClosed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whoWroteALetterDoesNotClearIt(Door door) {
        BusinessKey france = campaigner.invites("FRA");
        identity.createMembership("dispatch", "clearing");
        try {
            gives("dispatch", "WRITE_LETTER", france.reference(), Map.of("concernedState", "FRA", "letterSubject", "Visit", "writtenIn", "en",
                    "letterText", Desk.file("letterText.txt", "The delegation is expected at ten.")));
            refuses(submits(door, "dispatch", "ClearLetter", france, Map.of("clearance", "CLEARED")), "You asked for this or wrote some of its words");
        } finally {
            identity.deleteMembership("dispatch", "clearing");
        }
        assertThat(submits(door, "focal-point", "ClearLetter", france, Map.of("clearance", "CLEARED")).statusCode()).isEqualTo(403);
        done(submits(door, "clearing", "ClearLetter", france, Map.of("clearance", "CLEARED")));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(2);
    }

    // Ways round

    @ParameterizedTest
    @EnumSource(Door.class)
    void nobodyStartsAProcessInItsMiddle(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        long unconfirmed = number("ConfirmInstruction", reference, "instruction");
        closed(posts(door, "process-owner", "/process-definition/key/StaffInstruction/start",
                inTheMiddle("Task_CarryOutInstruction", reference, Map.of("instruction", unconfirmed))));
        assertThat(posts(door, "process-owner", "/process-definition/key/StaffInstruction/%73tart/",
                inTheMiddle("Task_CarryOutInstruction", reference, Map.of("instruction", unconfirmed))).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(campaigns.of(reference).isClosed()).isFalse();

        String drafted = Desk.newReference();
        desk.as("focal-point-2").starts("NoteVerbaleCampaign", Campaigner.request(drafted, "FRA"));
        desk.as("focal-point-2").completes("DraftNoteVerbale", drafted, Campaigner.particulars());
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("NoteVerbaleCampaign").latestVersion().singleResult().getId();
        closed(posts(door, "focal-point-2", "/process-definition/" + definition + "/start",
                inTheMiddle("Task_RecordRelease", drafted, Map.of("release", "RELEASED", "numberOfAddressees", 1, "withoutAddresses", true))));
        assertThat(campaigns.of(drafted).stage()).isEqualTo(Stage.TO_BE_CLEARED);
    }

    /** Administrators may repair instances; the record is no exception for them. */
    @Test
    void theRecordRefusesWhatWasStartedInTheMiddle() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        long unconfirmed = number("ConfirmInstruction", reference, "instruction");
        Map<String, Object> instruction = Map.of("instruction", unconfirmed);
        refuses(starts("StaffInstruction", "Task_CarryOutInstruction", reference, instruction), "Nobody has confirmed this instruction");
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "TURNED_DOWN", "reason", "Too early"));
        refuses(starts("StaffInstruction", "Task_RecordConfirmation", reference, with(instruction, "confirmation", "CONFIRMED")),
                "This instruction has been decided on already");
        refuses(starts("StaffInstruction", "Task_CarryOutInstruction", reference, instruction), "Nobody has confirmed this instruction");
        refuses(starts("StaffInstruction", "Task_WakeConcerned", reference, instruction), "This instruction does not belong here");
        assertThat(campaigns.of(reference).isClosed()).isFalse();

        String drafted = Desk.newReference();
        desk.as("focal-point").starts("NoteVerbaleCampaign", Campaigner.request(drafted, "FRA"));
        Map<String, Object> release = Map.of("release", "RELEASED", "numberOfAddressees", 1, "withoutAddresses", true);
        Map<String, Object> registration = Map.of("reference", drafted, "noteDate", "2017-08-02");
        for (Stage stage : List.of(Stage.DRAFTED, Stage.TO_BE_CLEARED)) {
            refuses(starts("NoteVerbaleCampaign", "Task_RecordRelease", drafted, release), "The campaign does not wait for this decision");
            refuses(starts("NoteVerbaleCampaign", "Task_RecordRelease", drafted, Map.of("release", "SENT_BACK", "reason", "Once more")), "The campaign does not wait");
            refuses(starts("NoteVerbaleCampaign", "Task_RegisterNote", drafted, registration), "The campaign does not wait for this decision");
            assertThat(campaigns.of(drafted).stage()).isEqualTo(stage);
            desk.as("focal-point").task("DraftNoteVerbale", drafted)
                    .ifPresent(open -> desk.as("focal-point").completes("DraftNoteVerbale", drafted, Campaigner.particulars()));
        }
        desk.as("clearing").completes("ClearNoteVerbale", drafted, Map.of("clearance", "CLEARED"));
        refuses(starts("NoteVerbaleCampaign", "Task_RecordClearance", drafted, Map.of("clearance", "CLEARED")), "The campaign does not wait for this decision");
    }

    @Test
    void noReportIsPublishedWithoutItsReview() {
        String reference = campaigner.dispatches("FRA");
        desk.runDueJobs();
        desk.as("focal-point").starts("ProgressReport", Map.of("reference", reference, "asOf", "2017-08-02"));
        desk.runDueJobs();
        long report = number("ReviewReport", reference, "report");
        closed(posts(Door.PROGRAM, "focal-point", "/process-definition/key/ProgressReport/start",
                inTheMiddle("Task_PublishReport", reference, Map.of("report", report))));

        done(starts("ProgressReport", "Task_PublishReport", reference, Map.of("report", report)));
        assertThatThrownBy(desk::runDueJobs).hasMessageContaining("The report does not wait for this");
        assertThat(new Caller(port, null).send("GET", "/register/reports/" + report, null).statusCode()).isEqualTo(404);
    }

    static Stream<String> waysRound() {
        return Stream.of("/message", "/signal", "/condition", "/modification/execute", "/migration/execute", "/execution/x/signal",
                "/execution/x/localVariables", "/process-instance/x/modification", "/process-instance/x/variables",
                "/process-instance/suspended", "/process-instance/delete",
                "/process-definition/x/restart", "/task/create", "/task/x/resolve", "/task/x/resolve/", "/task/x/bpmnError",
                "/task/x/bpmnEscalation", "/job/x/execute", "/job/x/duedate", "/job/x/suspended", "/job-definition/x/suspended", "/task/x/variables", "/task/x/localVariables", "/external-task/fetchAndLock");
    }

    @ParameterizedTest
    @MethodSource("waysRound")
    void whatIsNoFormIsClosedToEverybodyButAdministrators(String path) {
        for (String user : List.of("focal-point", "registry", "dispatch", "process-owner")) {
            closed(new Caller(port, user).send("POST", "/engine-rest" + path, "{}"));
            closed(new Caller(port, user).send("POST", "/engine-rest/engine/default" + path, "{}"));
        }
        closed(posts(Door.PERSON, "process-owner", path, Map.of()));
        assertThat(new Caller(port, "admin").send("POST", "/engine-rest" + path, "{}").body()).doesNotContain("begun and done by its forms");
    }

    static Stream<Arguments> waysToChangeModels() {
        return Stream.of("POST /deployment/create", "POST /deployment/x/redeploy", "DELETE /deployment/x", "POST /deployment/registered", "POST /migration/generate",
                "POST /migration/validate", "POST /migration/execute", "POST /migration/executeAsync", "POST /modification/execute", "POST /modification/executeAsync",
                "POST /process-instance/x/modification", "POST /process-instance/x/modification-async", "POST /process-instance/x/modification/",
                "POST /process-definition/x/restart", "POST /process-definition/x/restart-async", "DELETE /process-definition/x", "DELETE /process-definition/key/x",
                "DELETE /process-definition/key/x/tenant-id/y", "DELETE /process-definition/key/x/delete").map(way -> Arguments.of((Object[]) way.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("waysToChangeModels")
    void modelsAreChangedByNobodyNotByAdministratorsEither(String method, String path) {
        for (String mount : List.of("/engine-rest", "/engine-rest/engine/default")) {
            HttpResponse<String> answer = new Caller(port, "admin").send(method, mount + path, "{}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("come with a release");
        }
        assertThat(new Browserless(port, "admin").toWebApps(method, "/camunda/api/engine/engine/default" + path, "{}", "application/json").body()).contains("come with a release");
        assertThat(new Caller(port, "registry").send(method, "/engine-rest" + path, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void aProgramStartsAndCompletesWithTheValuesOfTheForm() {
        String reference = campaigner.dispatches("FRA");
        done(posts(Door.PROGRAM, "process-owner", "/process-definition/key/StaffInstruction/start", Map.of("variables",
                variables(Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference, "reason", "For a test")))));
        String task = task("ConfirmInstruction", reference).getId();
        Map<String, Object> confirmed = Map.of("variables", variables(Map.of("confirmation", "CONFIRMED")));
        refuses(posts(Door.PROGRAM, "process-owner", "/task/" + task + "/complete", confirmed), "You gave this instruction yourself");
        done(posts(Door.PROGRAM, "process-owner-2", "/task/" + task + "/complete", confirmed));
        assertThat(campaigns.of(reference).isClosed()).isTrue();
    }

    @Test
    void aTaskIsEndedInNoOtherWay() {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        String task = task("ConfirmInstruction", reference).getId();
        for (String way : List.of("resolve", "bpmnError")) {
            closed(posts(Door.PROGRAM, "process-owner-2", "/task/" + task + "/" + way, Map.of("variables", variables(Map.of("confirmation", "CONFIRMED")))));
        }
        assertThat(desk.task(reference)).hasDefinitionKey(StaffInstructionProcess.Nodes.CONFIRM_INSTRUCTION);
    }

    /** Which copy, instruction or round a task is about is its instance's own; the record holds it against that besides. */
    @ParameterizedTest
    @EnumSource(Door.class)
    void whatATaskIsAboutIsNotSentWithItsForm(Door door) {
        String mine = campaigner.dispatches("FRA");
        desk.runDueJobs();
        for (String day : List.of("2017-09-08", "2017-09-15")) {
            gives("process-owner-2", "EXTEND_DEADLINE", mine, Map.of("day", day));
        }
        List<Task> both = tasks.createTaskQuery().processInstanceBusinessKey(mine).taskDefinitionKey("Task_ConfirmInstruction").list();
        Object other = tasks.getVariable(both.get(1).getId(), "instruction");
        for (String way : List.of("submit-form", "complete")) {
            refuses(posts(door, "process-owner", "/task/" + both.get(0).getId() + "/" + way,
                    Map.of("variables", variables(Map.of("confirmation", "CONFIRMED", "instruction", other)))), "This form does not ask for “instruction”");
        }
        assertThat(both).hasSize(2).allSatisfy(task -> assertThat(task).hasDefinitionKey(StaffInstructionProcess.Nodes.CONFIRM_INSTRUCTION));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void theOtherCopyOfAMemberStateIsNotVerifiedInTheTaskOfTheOne(Door door) {
        BusinessKey italy = door == Door.PROGRAM ? invited("ITA") : invited("ESP");
        desk.isAt("2017-08-10T10:00");
        signedCopyArrives(italy, "2017-08-10", "AS_SENT");
        long first = number("VerifySignedCopy", italy, "copy");
        signedCopyArrives(italy, "2017-08-10", "AS_SENT");
        Map<String, Object> inOrder = with(signature("2017-08-05"), "finding", "IN_ORDER");
        refuses(submits(door, "registry", "VerifySignedCopy", italy, with(inOrder, "copy", first)), "This form does not ask for “copy”");
        assertThat(standing(italy)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        done(submits(door, "registry", "VerifySignedCopy", italy, inOrder));
    }

    @Test
    void aRoundIsReleasedAtItsOwnHourWhateverTheFormSends() {
        String mine = campaigner.dispatches("FRA");
        desk.letPassUntil("2017-08-10T09:01");
        mails.forget();
        refuses(submits(Door.PROGRAM, "focal-point", "ReviewReminderRound", mine, Map.of("releaseAt", "2017-08-01T09:00:00")),
                "This form does not ask for “releaseAt”");
        done(submits(Door.PROGRAM, "focal-point", "ReviewReminderRound", mine, Map.of()));
        desk.runDueJobs();
        assertThat(mails.received()).isEmpty();
        desk.letPassUntil("2017-08-11T10:01");
        assertThat(mails.received()).hasSize(1);
    }

    /** Administrators repair instances with whatever variables; the record holds every number against what the instance is about. */
    @Test
    void theRecordRefusesANumberFromElsewhere() {
        String mine = campaigner.dispatches("FRA");
        String other = campaigner.dispatches("DEU");
        desk.runDueJobs();
        gives("process-owner", "CLOSE_CAMPAIGN", other, Map.of());
        refuses(starts("StaffInstruction", "Task_RecordConfirmation", mine,
                Map.of("confirmation", "CONFIRMED", "instruction", number("ConfirmInstruction", other, "instruction"))), "This instruction does not belong here");
        assertThat(campaigns.of(other).isClosed()).isFalse();

        desk.as("focal-point").starts("ProgressReport", Map.of("reference", other, "asOf", "2017-08-02"));
        desk.runDueJobs();
        refuses(starts("ProgressReport", "Task_RecordReportReview", mine, Map.of("review", "APPROVED", "report", number("ReviewReport", other, "report"))),
                "The report does not wait for this");
        desk.letPassUntil("2017-08-10T09:01");
        refuses(starts("ReminderRound", "Task_RecordReview", mine, Map.of("round", number("ReviewReminderRound", other, "round"))),
                "This round of reminders belongs to another campaign");
    }

    @Test
    void aCopyOfAnotherMemberStateIsNotVerified() {
        BusinessKey portugal = invited("PRT");
        BusinessKey austria = invited("AUT");
        desk.isAt("2017-08-10T10:00");
        for (BusinessKey key : List.of(portugal, austria)) {
            signedCopyArrives(key, "2017-08-10", "AS_SENT");
        }
        refuses(starts("ExamineSignedCopy", "Task_RecordCheck", portugal.toString(), with(with(signature("2017-08-05"), "finding", "IN_ORDER"), "copy",
                number("VerifySignedCopy", austria, "copy"))), "There is no such signed copy");
        assertThat(standing(austria)).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
    }

    /** What a start form does not ask for is not handed on, nor what the instance would be about. */
    @ParameterizedTest
    @EnumSource(Door.class)
    void aStartFormSendsItsFieldsOnly(Door door) {
        String reference = campaigner.dispatches("FRA");
        Map<String, Object> entry = Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "note", "A word");
        for (String way : List.of("submit-form", "start")) {
            String path = "/process-definition/key/IncomingCorrespondence/" + way;
            refuses(posts(door, "registry", path, Map.of("variables", variables(with(entry, "correspondence", 1)))), "This form does not ask for “correspondence”");
            closed(posts(door, "registry", path, Map.of("variables", variables(entry), "businessKey", reference + "/FRA")));
        }
        done(posts(door, "registry", "/process-definition/key/IncomingCorrespondence/submit-form", Map.of("variables", variables(entry))));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aCampaignIsAskedForInAnotherLanguageToo(Door door) {
        String reference = Desk.newReference();
        Map<String, Object> form = with(Campaigner.request(reference, "FRA"), "meetingName_fr", "Réunion de haut niveau");
        form.putAll(Campaigner.translated(reference, "fr"));
        String path = "/process-definition/key/NoteVerbaleCampaign/submit-form";

        refuses(posts(door, "focal-point", path, Map.of("variables", variables(with(form, "deadline_fr", "2017-08-25")))), "This form does not ask for “deadline_fr”");
        done(posts(door, "focal-point", path, Map.of("variables", variables(form))));
        assertThat(campaigns.of(reference).instrumentTexts()).containsOnlyKeys("en", "fr");
        assertThat(campaigns.of(reference).meeting().orElseThrow().name("fr")).isEqualTo("Réunion de haut niveau");
    }

    static Stream<Arguments> wrongKinds() {
        Map<String, Object> object = Map.of("type", "Object", "value", "x", "valueInfo", Map.of("objectTypeName", "java.util.HashMap",
                "serializationDataFormat", "application/x-java-serialized-object"));
        return Stream.of(
                Arguments.of("note", Map.of("value", List.of("a")), "note: send plain text"),
                Arguments.of("note", object, "note: send plain text"),
                Arguments.of("note", Map.of("type", "File", "value", "eA==", "valueInfo", Map.of("filename", "a.txt")), "note: send plain text"),
                Arguments.of("note", Map.of("value", "x".repeat(4_001)), "note: at most 4,000 characters"),
                Arguments.of("note", Map.of("value", "a\u0000b"), "Short note: there are characters in it that cannot be read"),
                Arguments.of("sentBy", Map.of("value", "a\r\nBcc: b@example.org"), "sentBy: write it on one line"),
                Arguments.of("document", Map.of("value", "a"), "document: send a file"),
                Arguments.of("document2", Map.of("value", 5), "document2: send a file"),
                Arguments.of("document", Map.of("type", "File", "value", "eA=="), "document: send a file"));
    }

    @ParameterizedTest
    @MethodSource("wrongKinds")
    void aFieldTakesInItsOwnKindOnly(String field, Map<String, Object> value, String sentence) {
        Map<String, Object> form = new HashMap<>(variables(Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "note", "A word")));
        form.put(field, value);
        refuses(posts(Door.PROGRAM, "registry", "/process-definition/key/IncomingCorrespondence/submit-form", Map.of("variables", form)), sentence);
    }

    /** Whoever took a task sees it and may complete it, so a colleague who takes it for somebody else hands it to another group. */
    @ParameterizedTest
    @EnumSource(Door.class)
    void aTaskIsTakenByWhoeverDoesIt(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        String claim = "/task/" + task("ConfirmInstruction", reference).getId() + "/claim";
        for (String other : List.of("registry", "nobody-at-all")) {
            takesForAnother(posts(door, "process-owner-2", claim, Map.of("userId", other)));
        }
        done(posts(door, "process-owner-2", claim, Map.of("userId", "process-owner-2")));
        takesForAnother(posts(door, "process-owner", claim, Map.of()));
        assertThat(task("ConfirmInstruction", reference).getAssignee()).isEqualTo("process-owner-2");
        done(posts(Door.PROGRAM, "admin", "/task/" + task("ConfirmInstruction", reference).getId() + "/assignee", Map.of("userId", "process-owner")));
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aTaskIsGivenBackByWhoeverHasIt(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        String task = "/task/" + task("ConfirmInstruction", reference).getId();
        done(posts(door, "process-owner-2", task + "/claim", Map.of("userId", "process-owner-2")));
        assertThat(posts(door, "process-owner", task + "/unclaim", Map.of()).statusCode()).isEqualTo(403);
        assertThat(task("ConfirmInstruction", reference).getAssignee()).isEqualTo("process-owner-2");
        done(posts(door, "process-owner-2", task + "/unclaim", Map.of()));
        assertThat(task("ConfirmInstruction", reference).getAssignee()).isNull();
        done(posts(door, "process-owner", task + "/claim", Map.of("userId", "process-owner")));
    }

    /** The form promises 20 MB, which are more characters than a JSON reader takes unless told. */
    @Test
    void aLargeFileGoesThrough() {
        String file = Base64.getEncoder().encodeToString(new byte[19_000_000]);
        String body = posts(Door.PROGRAM, "registry", "/process-definition/key/IncomingCorrespondence/submit-form", Map.of("variables",
                Map.of("document", Map.of("type", "File", "value", file, "valueInfo", Map.of("filename", "copy.pdf"))))).body();
        assertThat(body).doesNotContain("exceeds", "StreamReadConstraints").contains("Refused");
    }

    /** Two hands at one task: the second reads a sentence, and nothing of the engine's or the database's. */
    @ParameterizedTest
    @EnumSource(Door.class)
    void whoComesSecondReadsASentence(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        String task = "/task/" + task("ConfirmInstruction", reference).getId();
        done(posts(door, "process-owner-2", task + "/claim", Map.of("userId", "process-owner-2")));
        saysSecond(posts(door, "process-owner", task + "/claim", Map.of("userId", "process-owner")), "Somebody else changed this at the same moment");
        Map<String, Object> confirmed = Map.of("variables", variables(Map.of("confirmation", "CONFIRMED")));
        done(posts(door, "process-owner-2", task + "/submit-form", confirmed));
        saysSecond(posts(door, "process-owner-2", task + "/submit-form", confirmed), "This task has been done already");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatAPersonMayNotDoAndWhatCannotBeReadIsSaidInASentence(Door door) {
        String reference = campaigner.dispatches("FRA");
        gives("process-owner", "CLOSE_CAMPAIGN", reference, Map.of());
        HttpResponse<String> forbidden = posts(door, "legal", "/task/" + task("ConfirmInstruction", reference).getId() + "/submit-form", Map.of());
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(message(forbidden)).isEqualTo("Your groups do not allow this. If your work needs it, ask an administrator.");
        HttpResponse<String> unread = postsText(door, "process-owner", "/task/" + task("ConfirmInstruction", reference).getId() + "/submit-form", "{\"variables\": [");
        assertThat(unread.statusCode()).isEqualTo(400);
        assertThat(message(unread)).isEqualTo("What was sent cannot be read: it is no JSON as this address takes it.");
        assertThat(desk.instance(StaffInstructionProcess.KEY, reference)).isWaitingAtExactly(StaffInstructionProcess.Nodes.CONFIRM_INSTRUCTION);
    }

    private static void saysSecond(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains(sentence);
    }

    private static void takesForAnother(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("A task is taken by whoever does it");
    }

    // Hands

    private void gives(String user, String act, String reference, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("act", act, "instructionCampaign", reference, "reason", "For a test"));
        form.putAll(more);
        desk.as(user).starts("StaffInstruction", form);
    }

    private Task task(String form, Object key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key.toString()).taskDefinitionKey("Task_" + form).singleResult();
    }

    private long number(String form, Object key, String variable) {
        return ((Number) tasks.getVariable(task(form, key).getId(), variable)).longValue();
    }

    /** As Tasklist does it. */
    private HttpResponse<String> submits(Door door, String user, String form, Object key, Map<String, ?> values) {
        String task = task(form, key).getId();
        posts(door, user, "/task/" + task + "/claim", Map.of("userId", user));
        HttpResponse<String> answer = posts(door, user, "/task/" + task + "/submit-form", Map.of("variables", variables(values)));
        if (answer.statusCode() >= 400) {
            posts(door, user, "/task/" + task + "/unclaim", Map.of());
        }
        return answer;
    }

    private HttpResponse<String> starts(String process, String activity, String key, Map<String, ?> values) {
        return posts(Door.PROGRAM, "admin", "/process-definition/key/" + process + "/start", inTheMiddle(activity, key, values));
    }

    private static Map<String, Object> inTheMiddle(String activity, String key, Map<String, ?> values) {
        return Map.of("businessKey", key, "variables", variables(values),
                "startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", activity)));
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                value -> value.getValue() instanceof FileValue file ? file(file) : Map.of("value", value.getValue())));
    }

    private static Map<String, Object> file(FileValue file) {
        try {
            return Map.of("type", "File", "value", Base64.getEncoder().encodeToString(file.getValue().readAllBytes()),
                    "valueInfo", Map.of("filename", file.getFilename()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> posts(Door door, String user, String path, Map<String, ?> body) {
        try {
            return postsText(door, user, path, json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> postsText(Door door, String user, String path, String text) {
        return door == Door.PROGRAM ? new Caller(port, user).send("POST", "/engine-rest" + path, text)
                : new Browserless(port, user).toWebApps("/camunda/api/engine/engine/default" + path, text);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static void closed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("Work at the desk is begun and done by its forms");
    }

    private static void refuses(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(message(answer)).startsWith(sentence);
    }

    private static String message(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).get("message").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
