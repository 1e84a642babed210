package org.compactdesk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.compactdesk.DeskTest;
import org.compactdesk.access.Browserless;
import org.compactdesk.access.Caller;
import org.compactdesk.access.Probe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each user may see and do, user by user, through the REST API. */
class RightsTest extends DeskTest {

    /** Each user with the processes that stand in its start list. */
    private static final Map<String, List<String>> STAFF = Map.of(
            "focal-point", List.of("IncomingCorrespondence", "NoteVerbaleCampaign", "ProgressReport", "StaffInstruction"),
            "focal-point-2", List.of("IncomingCorrespondence", "NoteVerbaleCampaign", "ProgressReport", "StaffInstruction"),
            "clearing", List.of(),
            "dispatch", List.of("IncomingCorrespondence", "StaffInstruction"),
            "legal", List.of(),
            "executive-office", List.of(),
            "registry", List.of("IncomingCorrespondence", "StaffInstruction"),
            "process-owner", List.of("ProgressReport", "StaffInstruction"),
            "process-owner-2", List.of("ProgressReport", "StaffInstruction"));

    private static final String NO_CHANGE = "{\"modifications\": {\"memberState\": {\"value\": \"Elsewhere\", \"type\": \"String\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private Probe probe;

    @Autowired
    private TaskService tasks;

    private String instance;
    private String task;

    static Stream<String> staff() {
        return STAFF.keySet().stream().sorted();
    }

    static Stream<String> strangers() {
        return staff().filter(user -> !user.equals("registry"));
    }

    @BeforeEach
    void oneTaskForTheRegistry() {
        probe.deploy();
        // Friday of the week in which the test begins.
        instance = probe.start(Date.from(Instant.parse("2017-08-04T21:00:00Z"))).getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @AfterEach
    void removeIt() {
        probe.remove();
    }

    private Caller as(String user) {
        return new Caller(port, user);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(entry -> entry.get(field).asText()).toList();
    }

    private List<String> seenBy(String user, String filter) {
        JsonNode filters = as(user).get("/engine-rest/filter?resourceType=Task");
        String id = StreamSupport.stream(filters.spliterator(), false).filter(entry -> entry.get("name").asText().equals(filter)).findFirst().orElseThrow().get("id").asText();
        return texts(as(user).get("/engine-rest/filter/" + id + "/list"), "id");
    }

    @ParameterizedTest
    @MethodSource("staff")
    void everybodyHasTheFourFiltersInTheirOrder(String user) {
        JsonNode filters = as(user).get("/engine-rest/filter?resourceType=Task");
        List<String> names = StreamSupport.stream(filters.spliterator(), false)
                .sorted((one, other) -> one.at("/properties/priority").asInt() - other.at("/properties/priority").asInt())
                .map(filter -> filter.get("name").asText()).toList();
        assertThat(names).containsExactly("My group's tasks", "Mine", "Due this week", "Overdue");
        assertThat(filters).allSatisfy(filter -> {
            assertThat(filter.at("/query/sorting/0/sortBy").asText()).isEqualTo("dueDate");
            assertThat(texts(filter.at("/properties/variables"), "label")).containsExactly("Member State", "Campaign", "Signature deadline");
        });
        assertThat(as(user).status("DELETE", "/engine-rest/filter/" + filters.get(0).get("id").asText(), null)).isEqualTo(403);
        assertThat(as(user).status("POST", "/engine-rest/filter/create", "{\"name\": \"Other\", \"resourceType\": \"Task\", \"query\": {}, \"properties\": {}}")).isEqualTo(403);
    }

    @Test
    void aGroupSeesItsTasksAndNobodyElseDoes() {
        assertThat(seenBy("registry", "My group's tasks")).contains(task);
        assertThat(seenBy("registry", "Due this week")).contains(task);
        assertThat(seenBy("registry", "Overdue")).doesNotContain(task);
        assertThat(seenBy("registry", "Mine")).doesNotContain(task);
        assertThat(strangers()).allSatisfy(user -> assertThat(seenBy(user, "My group's tasks")).doesNotContain(task));
    }

    @Test
    void aClaimedTaskStaysInItsGroupsFilter() {
        assertThat(as("registry").status("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"registry\"}")).isEqualTo(204);
        assertThat(seenBy("registry", "My group's tasks")).contains(task);
        assertThat(seenBy("registry", "Mine")).contains(task);
        assertThat(seenBy("dispatch", "Mine")).doesNotContain(task);
    }

    @Test
    void whatIsDueTurnsOverdue() {
        desk.isAt("2017-08-05T09:00");
        assertThat(seenBy("registry", "Overdue")).contains(task);
        assertThat(seenBy("registry", "Due this week")).doesNotContain(task);
    }

    @Test
    void theCardShowsWhatItIsAbout() {
        JsonNode filters = as("registry").get("/engine-rest/filter?resourceType=Task");
        String list = as("registry").send("GET", "/engine-rest/filter/" + filters.get(0).get("id").asText() + "/list", null, "Accept", "application/hal+json").body();
        assertThat(list).contains("France", "Voluntary compact", "Fill in probe: France");
    }

    @ParameterizedTest
    @MethodSource("staff")
    void theStartListHoldsWhatTheGroupMayStart(String user) {
        JsonNode list = as(user).get("/engine-rest/process-definition?startablePermissionCheck=true&startableInTasklist=true&active=true&latestVersion=true&maxResults=50");
        assertThat(texts(list, "key")).containsExactlyInAnyOrderElementsOf(STAFF.get(user));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aForeignTaskIsNotThere(String user) {
        assertThat(texts(as(user).get("/engine-rest/task"), "id")).doesNotContain(user.startsWith("process-owner") ? "none" : task);
        assertThat(as(user).status("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + user + "\"}")).isEqualTo(403);
        assertThat(as(user).status("POST", "/engine-rest/task/" + task + "/complete", "{}")).isEqualTo(403);
        assertThat(as(user).status("POST", "/engine-rest/task/" + task + "/submit-form", "{}")).isEqualTo(403);
        assertThat(as(user).status("POST", "/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + user + "\"}")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point", "focal-point-2", "clearing", "dispatch", "legal", "executive-office", "registry"})
    void nobodyAtTheDeskLooksIntoInstances(String user) {
        assertThat(as(user).status("/engine-rest/process-instance/" + instance + "/variables")).isEqualTo(403);
        assertThat(texts(as(user).get("/engine-rest/process-instance?processDefinitionKey=StaffProbe"), "id")).isEmpty();
        assertThat(texts(as(user).get("/engine-rest/variable-instance?processInstanceIdIn=" + instance), "name"))
                .containsExactlyInAnyOrderElementsOf(user.equals("registry") ? List.of("memberState", "campaign") : List.of());
        assertThat(texts(as(user).get("/engine-rest/history/process-instance?processInstanceId=" + instance), "id")).isEmpty();
        assertThat(texts(as(user).get("/engine-rest/job?processInstanceId=" + instance), "id")).isEmpty();
        assertThat(as(user).status("DELETE", "/engine-rest/process-instance/" + instance, null)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owner", "process-owner-2"})
    void aProcessOwnerLooksAndTouchesNothing(String user) {
        assertThat(as(user).get("/engine-rest/process-instance/" + instance + "/variables").has("memberState")).isTrue();
        assertThat(texts(as(user).get("/engine-rest/task?processInstanceId=" + instance), "id")).containsExactly(task);
        assertThat(texts(as(user).get("/engine-rest/history/process-instance?processInstanceId=" + instance), "id")).containsExactly(instance);
        assertThat(as(user).status("/engine-rest/task/report/candidate-group-count")).as("Cockpit's page of human tasks").isEqualTo(200);
        assertThat(as("registry").status("/engine-rest/task/report/candidate-group-count")).isEqualTo(403);
        assertThat(as(user).status("POST", "/engine-rest/process-instance/" + instance + "/variables", NO_CHANGE)).isEqualTo(403);
        assertThat(as(user).status("PUT", "/engine-rest/process-instance/" + instance + "/suspended", "{\"suspended\": true}")).isEqualTo(403);
        assertThat(as(user).status("DELETE", "/engine-rest/process-instance/" + instance, null)).isEqualTo(403);
        assertThat(as(user).status("DELETE", "/engine-rest/history/process-instance/" + instance, null)).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("staff")
    void onlyAnAdministratorDeploysAndSeesAccounts(String user) {
        assertThat(deploys(user)).isEqualTo(403);
        assertThat(texts(as(user).get("/engine-rest/user"), "id")).containsExactly(user);
        assertThat(texts(as(user).get("/engine-rest/group"), "id")).containsExactly(user.replaceFirst("-2$", ""));
        assertThat(as(user).get("/engine-rest/authorization/count").get("count").asInt()).isZero();
        assertThat(as(user).status("POST", "/engine-rest/user/create", "{\"profile\": {\"id\": \"mallory\"}, \"credentials\": {\"password\": \"Mallory-2017!\"}}")).isEqualTo(403);
        assertThat(as(user).status("PUT", "/engine-rest/group/camunda-admin/members/" + user, "{}")).isEqualTo(403);
    }

    /** The record names people by their accounts. */
    @Test
    void nobodyRenamesOrRemovesThemselves() {
        String profile = "{\"id\": \"legal\", \"firstName\": \"The Secretary-General\", \"lastName\": \"\"}";
        for (HttpResponse<String> answer : List.of(as("legal").send("PUT", "/engine-rest/user/legal/profile", profile),
                as("legal").send("DELETE", "/engine-rest/user/legal", null),
                as("legal").send("DELETE", "/engine-rest/engine/default/user/%6Cegal/", null))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("Accounts are kept by the administrators");
        }
        String password = "{\"password\": \"legal\", \"authenticatedUserPassword\": \"legal\"}";
        assertThat(as("legal").status("PUT", "/engine-rest/user/legal/credentials", password)).isEqualTo(204);
    }

    @Test
    void anAdministratorSeesAccountsAndDeploysNothingEither() {
        assertThat(texts(as("admin").get("/engine-rest/user"), "id")).containsAll(STAFF.keySet());
        assertThat(deploys("admin")).isEqualTo(403);
    }

    /** The sentence alone, as a request that cannot be, in the REST API and in Tasklist. */
    @Test
    void whatIsRefusedIsAnsweredWithItsSentence(@Autowired RepositoryService repository) throws IOException {
        String process = repository.createProcessDefinitionQuery().processDefinitionKey("ProgressReport").latestVersion().singleResult().getId();
        String start = "/process-definition/" + process + "/submit-form";
        String form = "{\"variables\": {\"reference\": {\"value\": \"NO/SUCH\"}, \"asOf\": {\"value\": \"2017-08-02\"}}}";
        HttpResponse<String> program = as("focal-point").send("POST", "/engine-rest" + start, form);
        HttpResponse<String> person = new Browserless(port, "focal-point").toWebApps("/camunda/api/engine/engine/default" + start, form);

        for (HttpResponse<String> answer : List.of(program, person)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(new ObjectMapper().readTree(answer.body()).get("message").asText()).startsWith("Campaign: ").doesNotContain(process);
        }
    }

    @Test
    void theRegistryDoesItsOwnTask() {
        assertThat(as("registry").status("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\": \"registry\"}")).isEqualTo(204);
        assertThat(as("registry").status("/engine-rest/task/" + task + "/deployed-form")).isEqualTo(200);
        assertThat(as("registry").status("POST", "/engine-rest/task/" + task + "/submit-form", "{\"variables\": {\"subject\": {\"value\": \"A copy\"}}}")).isEqualTo(204);
        assertThat(probe.received).containsEntry("subject", "A copy");
    }

    @Test
    void whatTheFileTakesAwayIsGoneAfterTheNextStart(@Autowired StaffSetup setup, @Autowired AuthorizationService authorizations) {
        Authorization byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        byHand.setGroupId("legal");
        byHand.setResource(Resources.PROCESS_INSTANCE);
        byHand.setResourceId("*");
        byHand.addPermission(Permissions.READ);
        authorizations.saveAuthorization(byHand);
        assertThat(as("legal").status("/engine-rest/process-instance/" + instance + "/variables")).isEqualTo(200);
        long before = authorizations.createAuthorizationQuery().count();

        setup.afterSingletonsInstantiated();

        assertThat(as("legal").status("/engine-rest/process-instance/" + instance + "/variables")).isEqualTo(403);
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before - 1);
        assertThat(seenBy("registry", "My group's tasks")).contains(task);
    }

    @Test
    void aGroupThatTheFileDoesNotNameAnyMoreIsGoneWithAllItWasGivenAndWithARightOnAllTasks(@Autowired StaffSetup setup, @Autowired AuthorizationService authorizations,
            @Autowired IdentityService identities) {
        identities.saveGroup(identities.newGroup("former"));
        identities.createMembership("legal", "former");
        for (Resources all : List.of(Resources.TASK, Resources.GROUP, Resources.FILTER, Resources.PROCESS_INSTANCE)) {
            give(authorizations, "former", all);
            give(authorizations, "legal", all);
        }
        assertThat(texts(as("legal").get("/engine-rest/task"), "id")).contains(task);

        setup.afterSingletonsInstantiated();

        assertThat(identities.createGroupQuery().groupId("former").count()).isZero();
        assertThat(identities.createGroupQuery().groupMember("legal").list()).extracting(Group::getId).containsExactly("legal");
        assertThat(authorizations.createAuthorizationQuery().groupIdIn("former").count()).isZero();
        assertThat(texts(as("legal").get("/engine-rest/task"), "id")).doesNotContain(task);
        assertThat(as("legal").status("/engine-rest/process-instance/" + instance + "/variables")).isEqualTo(403);
        assertThat(texts(as("legal").get("/engine-rest/group"), "id")).containsExactly("legal");
        assertThat(seenBy("registry", "My group's tasks")).contains(task);
        assertThat(texts(as("process-owner").get("/engine-rest/task?processInstanceId=" + instance), "id")).as("what the file gives").containsExactly(task);
    }

    private static void give(AuthorizationService authorizations, String group, Resources all) {
        Authorization byHand = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        byHand.setGroupId(group);
        byHand.setResource(all);
        byHand.setResourceId("*");
        byHand.addPermission(Permissions.READ);
        authorizations.saveAuthorization(byHand);
    }

    private int deploys(String user) {
        String body = String.join("\r\n",
                "--part", "Content-Disposition: form-data; name=\"deployment-name\"", "", "by-hand",
                "--part", "Content-Disposition: form-data; name=\"data\"; filename=\"note.txt\"", "", "text", "--part--", "");
        return as(user).send("POST", "/engine-rest/deployment/create", body, "Content-Type", "multipart/form-data; boundary=part").statusCode();
    }
}
