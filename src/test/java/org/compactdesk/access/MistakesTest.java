package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.compactdesk.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What people and programs get wrong is said to them in a sentence and is no failure of the desk: every path, asked by an administrator, whom
 * no guard stops, with what it does not expect.
 */
@Tag("thorough")
class MistakesTest extends DeskTest {

    private static final ObjectMapper json = new ObjectMapper();
    private static final String OVERLONG = "x".repeat(5_000);
    private static final List<String> BODIES = List.of("", "null", "{}", "[]", "\"x\"", "7", "{\"", "\u0000garbage", "{\"id\": {\"a\": []}, \"name\": \"" + OVERLONG + "\"}");
    /** With parentheses, a quotation mark and a sign that PostgreSQL does not keep. */
    private static final List<String> VALUES = List.of("x", "%27%28%00" + OVERLONG);

    private final Set<String> faults = new ConcurrentSkipListSet<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Doors doors;

    @Autowired
    private Samples samples;

    private Visitor admin;

    @BeforeEach
    void come() {
        samples.make(desk, campaigner);
        admin = new Visitor(port, "admin");
    }

    @AfterEach
    void go() {
        samples.remove();
    }

    private List<Endpoint> firstMounts() {
        return doors.all().stream().filter(endpoint -> !endpoint.path().contains(Doors.NAMED) && !endpoint.method().equals("OPTIONS") && !endpoint.path().endsWith("/logout")).toList();
    }

    @Test
    void aBodyThatIsNoneIsSaidToBeNone() {
        List<Callable<Void>> cells = new ArrayList<>();
        firstMounts().stream().filter(endpoint -> !endpoint.isRead()).forEach(endpoint -> BODIES.forEach(body ->
                cells.add(() -> asks(endpoint, samples.path(endpoint), body, samples.body(endpoint, "admin").mediaType()))));
        Doors.ask(cells);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidNotToBeThere() {
        List<Callable<Void>> cells = new ArrayList<>();
        for (Endpoint endpoint : firstMounts()) {
            Samples.Body body = samples.body(endpoint, "admin");
            for (String id : List.of("no-such-thing", "1", OVERLONG)) {
                String path = endpoint.path().replaceAll("\\?.*", "").replaceAll("\\{(?:engine|engineName|processEngineName)}", "default").replaceAll("\\{[^}]+}", id).replace("**", "x");
                cells.add(() -> asks(endpoint, path, body.content(), body.mediaType()));
            }
        }
        Doors.ask(cells);
        assertThat(faults).isEmpty();
    }

    @Test
    void aValueThatIsNoneOfItsKindIsSaidToBeNone() {
        List<Callable<Void>> cells = new ArrayList<>();
        for (Endpoint endpoint : firstMounts()) {
            String path = samples.path(endpoint).replaceAll("\\?.*", "");
            for (String parameter : parameters(endpoint)) {
                for (String value : VALUES) {
                    if (endpoint.isRead()) {
                        cells.add(() -> asks(endpoint, path + "?" + parameter + "=" + value, null, null));
                    } else if (endpoint.handler().getDeclaringClass().getName().startsWith("org.compactdesk")) {
                        cells.add(() -> asks(endpoint, path, parameter + "=" + value, "application/x-www-form-urlencoded"));
                    }
                }
            }
        }
        Doors.ask(cells);
        assertThat(faults).isEmpty();
    }

    /** What a path may be asked by, its queries included, which are declared where they are sent in a body. */
    private static Set<String> parameters(Endpoint endpoint) {
        Set<String> names = new TreeSet<>();
        if (endpoint.handler() != null) {
            for (var parameter : endpoint.handler().getParameters()) {
                for (Annotation declared : parameter.getAnnotations()) {
                    if (declared instanceof QueryParam query) {
                        names.add(query.value());
                    } else if (declared instanceof RequestParam) {
                        names.add(parameter.getName());
                    }
                }
            }
            if (endpoint.method().equals("GET")) {
                Arrays.stream(endpoint.handler().getDeclaringClass().getMethods()).flatMap(method -> Arrays.stream(method.getParameterTypes()))
                        .filter(AbstractSearchQueryDto.class::isAssignableFrom).flatMap(query -> Arrays.stream(query.getMethods()))
                        .map(MistakesTest::declaredAt).forEach(declared -> names.addAll(declared));
                Collections.addAll(names, "sortBy", "maxResults");
            }
        }
        return names;
    }

    private static List<String> declaredAt(Method setter) {
        return Stream.ofNullable(setter.getAnnotation(CamundaQueryParam.class)).map(CamundaQueryParam::value).toList();
    }

    private Void asks(Endpoint endpoint, String path, String body, String mediaType) {
        HttpResponse<String> answer = admin.asks(endpoint.method(), path, body, mediaType);
        if (answer.statusCode() >= 500) {
            fault("fails", endpoint, path, body, answer);
        } else if (answer.statusCode() >= 400 && answer.statusCode() != 404 && !saysSomething(answer)) {
            fault("says nothing", endpoint, path, body, answer);
        }
        return null;
    }

    private void fault(String what, Endpoint endpoint, String path, String body, HttpResponse<String> answer) {
        faults.add("%s: %s, %s with %s -> %d %s%n".formatted(what, endpoint, cut(path), cut(String.valueOf(body)), answer.statusCode(), cut(answer.body())));
    }

    private static String cut(String text) {
        return text.replaceAll("\\s+", " ").substring(0, Math.min(100, text.replaceAll("\\s+", " ").length()));
    }

    private static boolean saysSomething(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("message").asText().length() > 10 || json.readTree(answer.body()).has("error");
        } catch (JsonProcessingException noData) {
            return answer.body().contains("<");
        }
    }

    /** Behind the web applications as in the REST API. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void ofTenAtOnceOneDoesTheTaskAndNineReadASentence(String mount, @Autowired Probe probe, @Autowired ProcessEngine engine) {
        String instance = probe.start(new Date()).getId();
        String task = engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId();
        var registry = new Browserless(port, "registry");
        List<HttpResponse<String>> answers = Collections.synchronizedList(new ArrayList<>());
        Doors.ask(Collections.nCopies(10, () -> {
            String done = mount + "/task/" + task + "/submit-form";
            String form = "{\"variables\": {\"subject\": {\"value\": \"A copy\"}}}";
            return answers.add(mount.startsWith("/engine-rest") ? new Caller(port, "registry").send("POST", done, form) : registry.toWebApps(done, form));
        }));
        assertThat(answers).filteredOn(answer -> answer.statusCode() < 300).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() >= 300).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404, 409);
            assertThat(saysSomething(answer)).as(answer.body()).isTrue();
        });
    }

    @Test
    void aWeakPasswordIsSaidToBeWeak(@Autowired ProcessEngine engine) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setPasswordPolicy(new DefaultPasswordPolicyImpl()).setEnablePasswordPolicy(true);
        try {
            HttpResponse<String> own = new Caller(port, "legal").send("PUT", "/engine-rest/user/legal/credentials", "{\"password\": \"weak\", \"authenticatedUserPassword\": \"legal\"}");
            HttpResponse<String> another = new Caller(port, "admin").send("POST", "/engine-rest/user/create", "{\"profile\": {\"id\": \"somebody\"}, \"credentials\": {\"password\": \"weak\"}}");
            assertThat(List.of(own, another)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("This password is too weak");
            });
        } finally {
            engine.getProcessEngineConfiguration().setEnablePasswordPolicy(false);
        }
    }

    @Test
    void whatIsThereAlreadyIsSaidToBeThere() {
        HttpResponse<String> answer = new Caller(port, "admin").send("POST", "/engine-rest/group/create", "{\"id\": \"legal\", \"name\": \"Legal\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("The group already exists");
    }
}
