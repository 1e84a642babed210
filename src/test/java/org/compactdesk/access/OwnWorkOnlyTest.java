package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.compactdesk.DeskTest;
import org.compactdesk.kernel.BusinessKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine hands out or does for whoever knows an id. */
class OwnWorkOnlyTest extends DeskTest {

    /** The two doors to the engine, by their paths. */
    enum Door {
        PROGRAM("/engine-rest", "/engine-rest/engine/default"),
        PERSON("/camunda/api/engine/engine/default", "/camunda/api/engine/engine/default");

        private final String path;
        private final String named;

        Door(String path, String named) {
            this.path = path;
            this.named = named;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private Task classification() {
        BusinessKey france = campaigner.invites("FRA");
        desk.as("registry").starts("IncomingCorrespondence", java.util.Map.of("medium", "PAPER", "receivedOn", "2017-08-02", "state", "FRA",
                "reference", france.reference(), "note", "A word"));
        desk.runDueJobs();
        return desk.as("focal-point").task("ClassifyCorrespondence", france).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void whatHangsOnATaskIsForWhoeverSeesTheTask(Door door) {
        String task = classification().getId();
        String comment = tasks.createComment(task, null, "Between us").getId();
        String attachment = tasks.createAttachment("text", task, null, "list.txt", "", new java.io.ByteArrayInputStream("secret".getBytes())).getId();
        for (String what : new String[] {"/comment", "/comment/" + comment, "/attachment", "/attachment/" + attachment, "/attachment/" + attachment + "/data",
            "/identity-links", "/variables", "/form-variables", "/localVariables", "/form"}) {
            for (String base : new String[] {door.path, door.named}) {
                HttpResponse<String> foreign = gets(door, "legal", base + "/task/" + task + what);
                assertThat(foreign.statusCode()).as(what).isEqualTo(403);
                assertThat(foreign.body()).doesNotContain("Between us", "secret", "list.txt").contains("Your groups do not allow this");
            }
            assertThat(gets(door, "focal-point", door.path + "/task/" + task + what).statusCode()).as(what).isNotEqualTo(403);
        }
        assertThat(posts(door, "legal", door.path + "/task/" + task + "/comment/create", "{\"message\":\"I was here\"}").statusCode()).isEqualTo(403);
        assertThat(tasks.getTaskComments(task)).hasSize(1);
        assertThat(gets(door, "focal-point", door.path + "/task/" + task + "/attachment/" + attachment + "/data").body()).isEqualTo("secret");
        if (door == Door.PROGRAM) {
            assertThat(new Caller(port, "legal").status("DELETE", "/engine-rest/task/" + task + "/attachment/" + attachment, null)).isEqualTo(403);
        }
        assertThat(tasks.getTaskAttachments(task)).hasSize(1);

        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        assertThat(gets(door, "legal", door.path + "/process-instance/" + instance + "/comment").statusCode()).isEqualTo(403);
        assertThat(gets(door, "process-owner", door.path + "/process-instance/" + instance + "/comment").statusCode()).isLessThan(300);

        tasks.complete(task, java.util.Map.of("classification", "ACKNOWLEDGEMENT"));
        assertThat(gets(door, "legal", door.path + "/task/" + task + "/comment").body()).as("ended").doesNotContain("Between us");
        assertThat(gets(door, "process-owner", door.path + "/task/" + task + "/comment").body()).contains("Between us");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void aTaskThatAColleagueHasTakenIsTheirs(Door door) {
        String task = classification().getId();
        tasks.setAssignee(task, "focal-point");
        for (String way : new String[] {"/complete", "/submit-form", "/complete/"}) {
            HttpResponse<String> answer = posts(door, "focal-point-2", door.path + "/task/" + task + way, "{\"variables\":{\"classification\":{\"value\":\"DECLINED\"}}}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        }
        assertThat(posts(door, "focal-point-2", door.path + "/task/" + task + "/complete", "{}").body()).contains("Focal point has taken this task");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
        assertThat(posts(door, "focal-point", door.path + "/task/" + task + "/complete",
                "{\"variables\":{\"classification\":{\"value\":\"ACKNOWLEDGEMENT\"}}}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /retries, {\"retries\":0}", "POST, /duedate/recalculate, {}", "PUT, /duedate, '{\"duedate\":\"2037-01-01T00:00:00.000+0000\"}'",
        "PUT, /suspended, {\"suspended\":true}"})
    void theCleaningUpOfHistoryIsTheAdministrators(String method, String what, String body) {
        String cleaning = history.cleanUpHistoryAsync(false).getId();
        for (String user : new String[] {"legal", "process-owner"}) {
            for (String base : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
                assertThat(new Caller(port, user).status(method, base + "/job/" + cleaning + what, body)).as(user).isEqualTo(403);
                assertThat(new Caller(port, user).status("POST", base + "/history/cleanup", "{}")).as(user).isEqualTo(403);
                assertThat(new Caller(port, user).status("POST", base + "/job/retries", "{\"retries\":0,\"jobIds\":[\"" + cleaning + "\"]}")).as(user).isEqualTo(403);
            }
        }
        assertThat(management.createJobQuery().jobId(cleaning).singleResult().getRetries()).isPositive();
    }

    @Test
    void processOwnersTryTheFailedJobsOfProcessesAgain() {
        campaigner.dispatches("FRA");
        String job = management.createJobQuery().processDefinitionKey("Participation").listPage(0, 1).get(0).getId();
        assertThat(new Caller(port, "process-owner").status("PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\":3}")).isEqualTo(204);
        assertThat(new Caller(port, "legal").status("PUT", "/engine-rest/job/" + job + "/retries", "{\"retries\":3}")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/telemetry/data", "/telemetry/configuration", "/engine/default/telemetry/data", "/engine/default/telemetry/configuration"})
    void whatTheEngineKnowsOfTheInstallationIsForAdministrators(String path) {
        for (String user : new String[] {"legal", "process-owner"}) {
            assertThat(new Caller(port, user).status("/engine-rest" + path)).as(user).isEqualTo(403);
            assertThat(new Browserless(port, user).page("/camunda/api/engine" + (path.startsWith("/engine/") ? path : "/engine/default" + path), "Accept", "*/*").statusCode()).as(user).isEqualTo(403);
        }
        assertThat(new Caller(port, "admin").status("/engine-rest" + path)).isEqualTo(200);
    }

    @Test
    void nobodyReadsTheListOfAllDoors() {
        for (String user : new String[] {"legal", "admin"}) {
            for (String path : new String[] {"/engine-rest/application.wadl", "/engine-rest/application.wadl?detail=true", "/engine-rest/application.wadl/xsd0.xsd"}) {
                assertThat(new Caller(port, user).status(path)).as(path).isEqualTo(404);
            }
            assertThat(new Browserless(port, user).page("/camunda/api/engine/application.wadl", "Accept", "*/*").statusCode()).isEqualTo(404);
            for (String path : new String[] {"/engine-rest/deployment/create", "/engine-rest/version"}) {
                assertThat(new Caller(port, user).send("OPTIONS", path, null, "Accept", "application/vnd.sun.wadl+xml").body()).as(path).doesNotContain("<");
                assertThat(new Caller(port, user).send("OPTIONS", path, null).body()).as(path).doesNotContain("wadl");
            }
        }
    }

    private HttpResponse<String> gets(Door door, String user, String path) {
        return door == Door.PROGRAM ? new Caller(port, user).send("GET", path, null) : new Browserless(port, user).page(path, "Accept", "*/*");
    }

    private HttpResponse<String> posts(Door door, String user, String path, String body) {
        return door == Door.PROGRAM ? new Caller(port, user).send("POST", path, body) : new Browserless(port, user).toWebApps(path, body);
    }
}
