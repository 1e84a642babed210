package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.access.AccessTable.ROLES;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Every path of ours, of the REST API, of the web applications and of the actuator, asked by everybody there is, against the table of what
 * the work needs ({@code access/who-may.txt}). Whatever is asked is about something that is there, and undone ({@link Undone}).
 * <p>
 * Whoever may is not refused; whoever may not is refused, finds nothing there, or gets an empty list. Nothing fails.
 */
class MatrixTest extends DeskTest {

    /** On the REST API's other mounts, whose guards and engine are the same. */
    private static final List<String> WEAKEST = List.of("nobody", "legal");
    private static final int LONGEST = 160;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Set<String> faults = new ConcurrentSkipListSet<>();
    private final AccessTable table = new AccessTable();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Doors doors;

    @Autowired
    private Samples samples;

    @BeforeEach
    void everybodyComes() {
        samples.make(desk, campaigner);
        User stranger = identities.newUser("stranger");
        stranger.setPassword("stranger");
        identities.saveUser(stranger);
        ROLES.forEach(role -> visitors.put(role, new Visitor(port, role.equals("nobody") ? null : role)));
    }

    @AfterEach
    void everybodyGoes() {
        identities.deleteUser("stranger");
        samples.remove();
    }

    @Test
    void everybodyMayWhatTheirWorkNeedsAndNothingElse() {
        List<Callable<Void>> cells = new ArrayList<>();
        for (Endpoint endpoint : doors.all()) {
            boolean named = endpoint.path().startsWith("/engine-rest" + Doors.NAMED);
            table.whoMay(endpoint).ifPresentOrElse(who -> {
                for (String role : named || endpoint.method().equals("OPTIONS") ? WEAKEST : ROLES) {
                    cells.add(() -> asks(role, endpoint, who));
                    if (named) {
                        cells.add(() -> asks(role, Doors.behindTheWebApps(endpoint), who));
                    }
                }
            }, () -> faults.add("not in the table: " + endpoint));
        }
        Doors.ask(cells);
        assertThat(faults).isEmpty();
        assertThat(table.linesThatNothingFits()).as("lines that nothing fits").isEmpty();
    }

    /** What answers behind none of these paths is in no matrix. */
    @Test
    void thereIsNoOtherDoor(@Autowired ServletWebServerApplicationContext context) {
        assertThat(context.getServletContext().getServletRegistrations().values()).flatExtracting(servlet -> servlet.getMappings())
                .containsExactlyInAnyOrder("/", "/engine-rest/*", "/camunda/api/admin/*", "/camunda/api/cockpit/*", "/camunda/api/tasklist/*",
                        "/camunda/api/engine/*", "/camunda/api/welcome/*");
    }

    private Void asks(String role, Endpoint endpoint, Set<String> who) {
        Samples.Body body = samples.body(endpoint, role);
        HttpResponse<String> answer = visitors.get(role).asks(endpoint.method(), samples.path(endpoint), body.content(), body.mediaType());
        boolean may = who.contains(role);
        if (answer.statusCode() >= 500 || Set.of(405, 406, 415).contains(answer.statusCode())) {
            fault("fails", role, endpoint, answer);
        } else if (may && isRefused(answer)) {
            fault("may not, but should", role, endpoint, answer);
        } else if (!may && !isRefused(answer) && !isNothing(answer)) {
            fault("may, but should not", role, endpoint, answer);
        }
        return null;
    }

    private void fault(String what, String role, Endpoint endpoint, HttpResponse<String> answer) {
        String said = answer.body().replaceAll("\\s+", " ");
        faults.add("%s: %s %s %s -> %d %s%n".formatted(what, endpoint.path(), endpoint.method(), role, answer.statusCode(), said.substring(0, Math.min(LONGEST, said.length()))));
    }

    /** Whoever is turned away with a file comes back to the page, on which they are turned away. */
    private static boolean isRefused(HttpResponse<String> answer) {
        return answer.statusCode() == 401 || answer.statusCode() == 403
                || answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").matches(".*/(?:sign-in|directory|holidays|on-paper)");
    }

    private static boolean isNothing(HttpResponse<String> answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 200 && Set.of("[]", "{\"count\":0}", "{}").contains(answer.body().replaceAll("\\s", ""));
    }
}
