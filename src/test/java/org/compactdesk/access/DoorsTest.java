package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in where: nobody, a page in a browser, a program with a password, another site. */
class DoorsTest extends DeskTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    private Caller nobody() {
        return new Caller(port, null);
    }

    private Caller as(String user) {
        return new Caller(port, user);
    }

    @ParameterizedTest(name = "{0}: {1} as a page, {2} as data")
    @CsvSource({
            "/,                                        200, 200",
            "/sign-in,                                 200, 200",
            "/desk.css,                                200, 200",
            "/documents/1,                             302, 401",
            "/documents/1/pages/1.png,                 302, 401",
            "/participations?key=a,                    302, 401",
            "/campaigns,                               302, 401",
            "/ledger,                                  302, 401",
            "/directory,                               302, 401",
            "/directory.csv,                           302, 401",
            "/directory/FRA,                           302, 401",
            "/figures.json,                            302, 401",
            "/forms/briefing?task=1,                   302, 401",
            "/demo/mailbox,                            302, 401",
            "/demo/clock,                              302, 401",
            "/actuator/env,                            302, 401",
            "/actuator,                                302, 401",
            "/camunda/app/tasklist,                    302, 401",
            "/camunda/app/cockpit/default/,            302, 401",
            "/camunda/app/tasklist/scripts/desk.js,    302, 401",
            "/scripts/messages,                        302, 401",
            "/camunda/api/engine/engine/default/task,  302, 401",
            "/camunda/api/admin/setup/default/user/create, 302, 401",
            "/engine-rest/task,                        401, 401",
            "/engine-rest,                             401, 401",
            "/engine-rest/engine,                      401, 401",
            "/engine-rest/version,                     401, 401",
            "/no-such-page,                            302, 401",
            "/register/other,                          404, 404"})
    void withoutASignInOnlyThePublicPagesOpen(String path, int asPage, int asData) {
        assertThat(nobody().send("GET", path, null, "Accept", "text/html").statusCode()).isEqualTo(asPage);
        assertThat(nobody().status(path)).isEqualTo(asData);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/;x=1/task", "/engine-rest;x=1/task", "//engine-rest/task", "/%65ngine-rest/task", "/;/engine-rest/task",
            "/register/%2e%2e/engine-rest/task", "/register;/../engine-rest/task", "/desk.css/../engine-rest/task", "/./engine-rest/task", "/ENGINE-REST/task"})
    void noOtherSpellingOpensADoor(String path) {
        assertThat(nobody().status(path)).isGreaterThanOrEqualTo(400);
    }

    @Test
    void whoeverRunsTheDeskMayAskWhetherItIsWell() {
        assertThat(nobody().send("GET", "/actuator/health", null).body()).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/register.csv", "/register.json"})
    void thePublicRegisterAsksNobody(String path) {
        assertThat(nobody().status(path)).isIn(200, 404);
    }

    @Test
    void theWayToTheSignInStaysOnThisHostAndItsCookieOnThisSite() {
        HttpResponse<String> answer = nobody().send("GET", "/ledger", null, "Accept", "text/html", "X-Forwarded-Host", "evil.example.org");
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(nobody().send("GET", "/sign-in", null, "Accept", "text/html").headers().allValues("Set-Cookie"))
                .isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    @Test
    void aTableThatCameFromNoPreviewIsNotTaken() {
        assertThat(new Browserless(port, "dispatch").post("/directory/import", "fileName=a.csv&content=%21%21&seen=0&reason=Why").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormIsAskedForByItsTaskOrByItsProcess() {
        assertThat(new Browserless(port, "registry").status("/forms/briefing?task=1&processDefinition=1")).isEqualTo(404);
    }

    @Test
    void aProgramComesInWithAPassword() {
        assertThat(as("registry").status("/engine-rest/task")).isEqualTo(200);
        assertThat(as("registry").status("/figures.json")).isIn(200, 404);
        HttpResponse<String> answer = as("registry").send("GET", "/engine-rest/task", null);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(nobody().send("GET", "/engine-rest/task", null).headers().firstValue("WWW-Authenticate")).hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
    }

    @Test
    void aPasswordDoesNotOpenThePagesOfPeople() {
        assertThat(as("registry").status("/campaigns")).isEqualTo(401);
        assertThat(as("registry").status("/camunda/api/engine/engine/default/task")).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotThereAndNoSignIn() {
        assertThat(as("registry").status("/engine-rest/task/no-such-task")).isEqualTo(404);
        assertThat(as("registry").status("/documents/no-such-document")).isIn(400, 404);
    }

    @Test
    void aRememberedPasswordIsOfNoUseToAnotherSite() {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(as("admin").send("POST", "/engine-rest/deployment/create", "", "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
        }
        assertThat(as("admin").send("GET", "/engine-rest/engine", null, "Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(nobody().send("POST", "/sign-in", "username=registry&password=registry", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
        assertThat(nobody().send("POST", "/sign-out", "", "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
    }

    @Test
    void theDirectoryIsChangedByDispatchOnlyAndOnlyByItsForm() {
        String form = "mainAddresses=grenada@example.org&language=en&validFrom=&reason=Why&seen=0";
        for (String path : List.of("/directory/GRD", "/directory/import", "/directory/preview")) {
            assertThat(nobody().send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
            assertThat(as("dispatch").send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded").statusCode()).as("a program").isEqualTo(403);
            assertThat(new Browserless(port, "dispatch").postWithoutToken(path, form).statusCode()).isEqualTo(403);
        }
        assertThat(new Browserless(port, "registry").post("/directory/GRD", form).statusCode()).isEqualTo(403);
        assertThat(new Browserless(port, "registry").status("/directory/GRD")).isEqualTo(200);
        assertThat(new Browserless(port, "dispatch").post("/directory/GRD", form).statusCode()).isEqualTo(302);
    }

    @Test
    void aFileThatIsTooLargeForTheWebServerIsRefusedOnThePageItCameFrom() {
        Browserless dispatch = new Browserless(port, "dispatch");
        HttpResponse<String> answer = dispatch.postFile("/directory/preview", "table", "a,b\n".repeat(5_500_000));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/directory");
        assertThat(dispatch.get("/directory")).contains("larger than 20 megabytes");
        assertThat(dispatch.postFile("/directory/preview", "table", "a,b\n").body()).contains("Nothing is taken from this table");
    }

    @Test
    void aFileThatBreaksOffIsRefusedOnThePageItCameFrom() {
        Browserless dispatch = new Browserless(port, "dispatch");
        assertThat(dispatch.postHalfAFile("/directory/preview").statusCode()).isEqualTo(302);
        assertThat(dispatch.get("/directory")).contains("did not arrive whole");
    }

    @Test
    void aWrongPasswordLocksForAMomentAndSaysNothingAboutTheUser() {
        User somebody = identities.newUser("somebody");
        somebody.setPassword("somebody");
        identities.saveUser(somebody);
        identities.createMembership("somebody", "registry");
        try {
            assertThat(as("somebody").status("/engine-rest/engine")).isEqualTo(200);
            String wrong = "Basic c29tZWJvZHk6d3Jvbmc=";
            HttpResponse<String> refused = nobody().send("GET", "/engine-rest/engine", null, "Authorization", wrong);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(as("somebody").status("/engine-rest/engine")).as("locked").isEqualTo(401);
            HttpResponse<String> stranger = as("stranger").send("GET", "/engine-rest/engine", null);
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(withoutTime(stranger)).isEqualTo(withoutTime(refused));
            desk.isAt("2017-08-02T09:01");
            assertThat(as("somebody").status("/engine-rest/engine")).as("a minute later").isEqualTo(200);
        } finally {
            identities.deleteUser("somebody");
        }
    }

    @Test
    void whoeverLeavesTheStaffIsOutAtOnce() {
        User somebody = identities.newUser("somebody");
        somebody.setPassword("somebody");
        identities.saveUser(somebody);
        identities.createMembership("somebody", "registry");
        Browserless leaving = new Browserless(port, "somebody");
        assertThat(leaving.status("/campaigns")).isEqualTo(200);

        identities.deleteUser("somebody");

        assertThat(leaving.status("/campaigns")).isEqualTo(401);
        assertThat(leaving.status("/campaigns")).isEqualTo(302);
    }

    @Test
    void signingInGivesANewSessionAndSigningOutEndsIt() {
        Browserless person = new Browserless(port, "registry");
        String session = person.sessionId();
        assertThat(new Browserless(port, "registry").sessionId()).isNotEqualTo(session);
        assertThat(person.status("/campaigns")).isEqualTo(200);

        assertThat(person.post("/sign-out", "").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?signed-out"));

        assertThat(person.status("/campaigns")).isEqualTo(302);
    }

    private static String withoutTime(HttpResponse<String> answer) {
        return answer.body().replaceFirst("\"timestamp\":\"[^\"]*\"", "");
    }

    @Test
    void aPageOfTheWebApplicationsHasTheNonceOfItsHeaderHoweverManyAreAskedForAtOnce() {
        Browserless person = new Browserless(port, "registry");
        List<HttpResponse<String>> pages = IntStream.range(0, 200).parallel().mapToObj(page -> person.page("/camunda/app/tasklist/default/")).toList();
        assertThat(pages).allSatisfy(page -> {
            Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(page.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        });
    }

    @Test
    void whoeverOnlyLooksGetsNoSession() {
        for (String path : List.of("/", "/register", "/sign-in", "/sign-in?refused", "/ledger", "/camunda/app/tasklist/default/", "/engine-rest/task", "/no-such-page", "/demo/mailbox")) {
            assertThat(nobody().send("GET", path, null, "Accept", "text/html").headers().allValues("Set-Cookie")).as(path).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        }
        Browserless nobody = new Browserless(port);
        assertThat(nobody.post("/sign-in", "username=stranger&password=wrong").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void theSignInLeadsOnToThePageThatWasAskedForAndToNoOtherHost() {
        Browserless person = new Browserless(port);
        assertThat(person.page("/ledger?shown=all").headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(person.signIn("dispatch").headers().firstValue("Location")).get().asString().endsWith("/ledger?shown=all").doesNotStartWith("//");
        for (String elsewhere : List.of("//evil.example.org", "/\\evil.example.org", "https://evil.example.org/", "\tjavascript:x", "/a\r\nSet-Cookie: b=c")) {
            Browserless led = new Browserless(port);
            led.keep("DESK-TO", Base64.getUrlEncoder().encodeToString(elsewhere.getBytes(StandardCharsets.UTF_8)), "/sign-in");
            assertThat(led.signIn("dispatch").headers().firstValue("Location")).as(elsewhere).get().asString().endsWith("/camunda/app/tasklist");
        }
    }

    /** Another site on the same domain can put a cookie there, but nothing into the session. */
    @Test
    void aTokenThatACookieBringsIsOfNoUseToWhomeverHasSignedIn() {
        Browserless person = new Browserless(port, "dispatch");
        String planted = UUID.randomUUID().toString();
        person.keep("DESK-CSRF", planted, "/");
        assertThat(person.postWithoutToken("/directory/GRD", "_csrf=" + planted).statusCode()).isEqualTo(403);
    }

    @Test
    void thePagesComeWithTheirGuards() {
        HttpResponse<String> page = nobody().send("GET", "/", null);
        for (HttpResponse<String> answer : List.of(page, nobody().send("GET", "/engine-rest/task", null), nobody().send("GET", "/ledger", null), nobody().send("GET", "//", null),
                new Browserless(port, "legal").page("/camunda/app/tasklist/default/"))) {
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(answer.uri().toString()).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'self'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void whatScriptsSayIsForWhoeverHasSignedInAndMayBeKept() {
        Browserless legal = new Browserless(port, "legal");
        HttpResponse<String> sentences = legal.page("/scripts/messages", "Accept", "application/json");
        assertThat(sentences.body()).contains("\"script.form.oneMoment\":\"One moment…\"", "\"script.fault.atMost\":\"At most {0}.\"").doesNotContain("\"page.");
        assertThat(sentences.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(sentences.headers().allValues("Cache-Control")).containsExactly("no-cache");
        String version = sentences.headers().firstValue("ETag").orElseThrow();
        assertThat(legal.page("/scripts/messages", "If-None-Match", version).statusCode()).isEqualTo(304);
        assertThat(legal.page("/scripts/messages", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aBriefingIsForWhoeverMaySeeTheTaskOrStartTheProcess(@Autowired Probe probe, @Autowired TaskService tasks) {
        probe.deploy();
        try {
            probe.start(new Date());
            String task = tasks.createTaskQuery().processDefinitionKey("StaffProbe").singleResult().getId();
            String briefing = "/forms/briefing?task=" + task;
            assertThat(new Browserless(port, "registry").get(briefing)).contains("Awaiting response", "Everything on record", "Copy from \\u003cFrance> & co");
            assertThat(new Browserless(port, "legal").status(briefing)).isEqualTo(404);
            assertThat(new Browserless(port, "focal-point").status("/forms/briefing?processDefinition=NoteVerbaleCampaign")).isEqualTo(200);
            assertThat(new Browserless(port, "legal").status("/forms/briefing?processDefinition=NoteVerbaleCampaign")).isEqualTo(404);
            assertThat(new Browserless(port, "legal").status("/forms/briefing?processDefinition=NoSuchProcess")).isEqualTo(404);
        } finally {
            probe.remove();
        }
    }
}
