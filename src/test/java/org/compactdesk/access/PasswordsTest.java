package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every way to ask whether a password is right passes by the same counter; and who has another, or belongs to nobody's group any more, is out. */
class PasswordsTest extends DeskTest {

    private static final AtomicInteger number = new AtomicInteger();
    private static final String ENGINE = "/engine-rest/engine";

    /** Another in each test: what was wrong in one stays in mind in the next. */
    private final String somebody = "somebody-" + number.incrementAndGet();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private AuthorizationService authorizations;

    @BeforeEach
    void somebodyWorksAtTheDesk() {
        User user = identities.newUser(somebody);
        user.setPassword(somebody);
        identities.saveUser(user);
        identities.createMembership(somebody, "registry");
    }

    @AfterEach
    void nobodyDoes() {
        identities.clearAuthentication();
        identities.deleteUser(somebody);
        authorizations.createAuthorizationQuery().userIdIn(somebody).list().forEach(own -> authorizations.deleteAuthorization(own.getId()));
    }

    static Stream<Arguments> waysToAsk() {
        String change = "{\"password\": \"New-pass-2017\", \"authenticatedUserPassword\": \"wrong\"}";
        return Stream.of(
                way("the REST API", test -> test.basic(ENGINE)),
                way("figures", test -> test.basic("/figures.json")),
                way("a document", test -> test.basic("/documents/1")),
                way("the clock", test -> test.basic("/demo/clock")),
                way("the sign-in page", test -> test.form()),
                // Administrators may; everybody else is not even asked (MatrixTest).
                way("verifying over REST", test -> test.admin().send("POST", "/engine-rest/identity/verify", test.wrong())),
                way("verifying over REST, by the engine's name", test -> test.admin().send("POST", "/engine-rest/engine/default/identity/verify", test.wrong())),
                way("verifying in a web application", test -> new Browserless(test.port, "admin").toWebApps("/camunda/api/engine/engine/default/identity/verify", test.wrong())),
                way("changing one's password", test -> test.own().send("PUT", "/engine-rest/user/" + test.somebody + "/credentials", change)));
    }

    private static Arguments way(String name, Consumer<PasswordsTest> asks) {
        return Arguments.of(name, asks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToAsk")
    void aWrongPasswordIsCountedWhicheverWayItCame(String name, Consumer<PasswordsTest> asks) {
        asks.accept(this);
        assertThat(own().status(ENGINE)).as("the right one, at the same moment").isEqualTo(401);
        desk.isAt("2017-08-02T09:01");
        assertThat(own().status(ENGINE)).as("a minute later").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/auth/user/default/login/tasklist", "/camunda/api/cockpit/auth/user/default/login/cockpit",
            "/camunda/api/tasklist/auth/user/default/login/tasklist", "/camunda/api/welcome/auth/user/default/login/welcome/"})
    void theWebApplicationsHaveNoSignInOfTheirOwn(String path) {
        for (String password : List.of("wrong", "admin")) {
            assertThat(person().toWebApps(path, "username=admin&password=" + password, "application/x-www-form-urlencoded").statusCode()).isEqualTo(403);
        }
        assertThat(new Caller(port, "admin").status(ENGINE)).isEqualTo(200);
    }

    @Test
    void nobodyMakesAnAdministratorInTheWebApplications() {
        assertThat(person().toWebApps("/camunda/api/admin/setup/default/user/create", "{}").statusCode()).isEqualTo(403);
    }

    /** No statement more, no statement less: neither the answer nor its time tells whether there is such a user. */
    @Test
    void aNameThatNobodyHasIsLookedAtAsOneThatSomebodyHasAndOnce() {
        List<String> known = statements(() -> basic(ENGINE));
        List<String> unknown = statements(() -> nobody().send("GET", ENGINE, null, "Authorization", credentials("stranger", "wrong")));
        assertThat(unknown).isEqualTo(known).hasSize(2);
    }

    @Test
    void whoHasAnotherPasswordIsOutAtTheNextRequest() {
        Browserless person = person();
        Browserless inTheWebApplications = person();
        assertThat(person.status("/campaigns")).isEqualTo(200);
        assertThat(inTheWebApplications.status("/camunda/app/tasklist/default/")).isEqualTo(200);

        User user = identities.createUserQuery().userId(somebody).singleResult();
        user.setPassword("another");
        identities.saveUser(user);

        assertThat(person.status("/campaigns")).isEqualTo(401);
        assertThat(inWebApps(inTheWebApplications, "/camunda/api/engine/engine/default/task")).isEqualTo(401);
        assertThat(person.status("/campaigns")).as("the session is over").isEqualTo(302);
    }

    @Test
    void whoLeavesTheLastGroupSeesNothingOfTheStaffAtTheNextRequest() {
        Browserless person = person();
        assertThat(person.get("/")).contains("/ledger");
        assertThat(person.status("/campaigns")).isEqualTo(200);
        assertThat(inWebApps(person, "/camunda/api/engine/engine/default/task")).isEqualTo(200);
        assertThat(groups(person)).contains("registry");

        identities.deleteMembership(somebody, "registry");
        identities.createMembership(somebody, "legal");

        assertThat(person.status("/campaigns")).isEqualTo(200);
        assertThat(groups(person)).contains("legal").doesNotContain("registry");

        identities.deleteMembership(somebody, "legal");

        for (String path : List.of("/campaigns", "/ledger", "/directory", "/holidays", "/documents/1", "/figures.json", "/participations?key=x", "/no-such-page",
                "/camunda/app/tasklist/default/", "/camunda/app/welcome/default/", "/camunda/api/engine/engine/default/task", "/scripts/messages")) {
            assertThat(person.status(path)).as(path).isEqualTo(403);
        }
        for (String path : List.of("/engine-rest/task", ENGINE, "/engine-rest/identity/groups?userId=admin", "/figures.json")) {
            assertThat(own().status(path)).as(path).isEqualTo(403);
        }
        assertThat(person.get("/")).doesNotContain("/ledger").contains("/register");
        assertThat(person.status("/register")).isIn(200, 404);
        assertThat(person.post("/sign-out", "").statusCode()).isEqualTo(302);
    }

    private List<String> statements(Runnable asks) {
        Logger log = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(heard);
        try {
            asks.run();
        } finally {
            log.detachAppender(heard);
            log.setAdditive(true);
            log.setLevel(null);
        }
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).filter(message -> message.contains("Preparing")).toList();
    }

    private String wrong() {
        return "{\"username\": \"" + somebody + "\", \"password\": \"wrong\"}";
    }

    private void basic(String path) {
        assertThat(nobody().send("GET", path, null, "Authorization", credentials(somebody, "wrong")).statusCode()).isEqualTo(401);
    }

    private static int inWebApps(Browserless person, String path) {
        return person.page(path, "Accept", "application/json").statusCode();
    }

    private static String groups(Browserless person) {
        return person.page("/camunda/api/engine/engine/default/group", "Accept", "application/json").body();
    }

    private void form() {
        Browserless person = new Browserless(port);
        assertThat(person.post("/sign-in", "username=" + somebody + "&password=wrong").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("?refused"));
    }

    private static String credentials(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Caller nobody() {
        return new Caller(port, null);
    }

    private Caller admin() {
        return new Caller(port, "admin");
    }

    private Caller own() {
        return new Caller(port, somebody);
    }

    private Browserless person() {
        return new Browserless(port, somebody);
    }
}
