package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A desk behind a proxy that it was told of, on which administrators may deploy. */
@TestPropertySource(properties = {"server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1", "compact-desk.access.models-over-rest=true"})
class OpenedByTheOperatorTest extends DeskTest {

    private static final String[] OVER_TLS = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example.org", "X-Forwarded-For", "198.51.100.9, 192.0.2.1", "Accept", "text/html"};

    @LocalServerPort
    private int port;

    @Test
    void everyCookieThatCameOverTlsIsSecureCamundasToo() {
        Browserless person = new Browserless(port);
        person.says(OVER_TLS);
        HttpResponse<String> signIn = person.page("/sign-in");
        HttpResponse<String> page = person.page("/ledger");
        person.overTls();
        HttpResponse<String> signedIn = person.signIn("dispatch");
        HttpResponse<String> application = person.page("/camunda/app/tasklist/default/");
        for (HttpResponse<String> answer : List.of(signIn, page, signedIn, application)) {
            assertThat(answer.headers().allValues("Set-Cookie")).as(answer.uri().getPath()).isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
        assertThat(signedIn.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(application.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
        for (HttpResponse<String> led : List.of(page, signedIn)) {
            assertThat(led.headers().firstValue("Location")).get().asString().doesNotContain("evil");
        }
    }

    @Test
    void whatComesWithoutTlsIsNotCutOff() {
        new Browserless(port, "dispatch").toWebApps("/camunda/api/engine/engine/default/task", "{}");
        assertThat(new Caller(port, null).send("GET", "/sign-in", null).headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
    }

    /** The last address that the proxy itself saw; whatever stands before it is hearsay. */
    @Test
    void guessesAreCountedForTheAddressThatTheProxyNames() {
        assertThat(asks("192.0.2.1", "wrong")).isEqualTo(401);
        assertThat(asks("192.0.2.1", "legal")).as("from there").isEqualTo(401);
        assertThat(asks("192.0.2.77, 192.0.2.1", "legal")).as("from there, said to be from elsewhere").isEqualTo(401);
        assertThat(asks("192.0.2.2", "legal")).as("from elsewhere").isEqualTo(200);
    }

    private int asks(String from, String password) {
        String credentials = java.util.Base64.getEncoder().encodeToString(("legal:" + password).getBytes());
        return new Caller(port, null).send("GET", "/engine-rest/engine", null, "Authorization", "Basic " + credentials, "X-Forwarded-For", from).statusCode();
    }

    @Test
    void anAdministratorDeploysWhatHoldsNoCode() {
        assertThat(deploys("admin", "note.txt", "text").statusCode()).isEqualTo(200);
        assertThat(deploys("registry", "note.txt", "text").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = deploys("admin", "Evil.bpmn", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>"
                + "<process id='Evil' isExecutable='true'><scriptTask id='a' scriptFormat='javascript'><script>1</script></scriptTask></process></definitions>");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Evil.bpmn holds a script");
        String deployment = new Caller(port, "admin").get("/engine-rest/deployment?name=by-hand").get(0).get("id").asText();
        assertThat(new Caller(port, "admin").status("DELETE", "/engine-rest/deployment/" + deployment, null)).isEqualTo(204);
    }

    private HttpResponse<String> deploys(String user, String file, String content) {
        String body = String.join("\r\n", "--part", "Content-Disposition: form-data; name=\"deployment-name\"", "", "by-hand",
                "--part", "Content-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"", "", content, "--part--", "");
        return new Caller(port, user).send("POST", "/engine-rest/deployment/create", body, "Content-Type", "multipart/form-data; boundary=part");
    }
}
