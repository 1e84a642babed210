package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteIpValve;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Behind a proxy that the desk was told of, as the setting does it; and what somebody else says who is no proxy. */
class BehindProxyTest extends DeskTest {

    private static final String[] OVER_TLS = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example.org", "X-Forwarded-For", "198.51.100.9, 192.0.2.1", "Accept", "text/html"};

    @LocalServerPort
    private int port;

    @Autowired
    private ServletWebServerApplicationContext server;

    @AfterEach
    void noneIsNamed() {
        name("none");
    }

    /** One engine serves a JVM's web applications: there is no second desk with another setting beside it. */
    private void name(String proxies) {
        Stream.of(((TomcatWebServer) server.getWebServer()).getTomcat().getEngine().getPipeline().getValves()).filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast).forEach(valve -> valve.setInternalProxies(proxies));
    }

    @Test
    void whatAStrangerSaysOfTheWayIsNotBelieved() {
        HttpResponse<String> answer = new Caller(port, null).send("GET", "/sign-in", null, OVER_TLS);
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(new Caller(port, null).send("GET", "/sign-in", null, "Forwarded", "proto=https;host=evil.example.org;for=192.0.2.1").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(asks("192.0.2.1", "wrong")).isEqualTo(401);
        assertThat(asks("192.0.2.2", "legal")).isEqualTo(401);
        desk.isAt("2017-08-02T09:01");
        assertThat(asks("192.0.2.2", "legal")).isEqualTo(200);
    }

    @Test
    void everyCookieThatCameOverTlsIsSecureCamundasToo() {
        name("127\\.0\\.0\\.1");
        Browserless person = new Browserless(port);
        person.says(OVER_TLS);
        HttpResponse<String> signIn = person.page("/sign-in");
        HttpResponse<String> page = person.page("/ledger");
        person.overTls();
        HttpResponse<String> signedIn = person.signIn("dispatch");
        person.overTls();
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
        name("127\\.0\\.0\\.1");
        assertThat(asks("192.0.2.1", "wrong")).isEqualTo(401);
        assertThat(asks("192.0.2.1", "legal")).as("from there").isEqualTo(401);
        assertThat(asks("192.0.2.77, 192.0.2.1", "legal")).as("from there, said to be from elsewhere").isEqualTo(401);
        assertThat(asks("192.0.2.2", "legal")).as("from elsewhere").isEqualTo(200);
    }

    private int asks(String from, String password) {
        String credentials = Base64.getEncoder().encodeToString(("legal:" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(port, null).send("GET", "/engine-rest/engine", null, "Authorization", "Basic " + credentials, "X-Forwarded-For", from).statusCode();
    }
}
