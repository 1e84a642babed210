package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.compactdesk.DeskTest;
import org.compactdesk.engine.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A file that is handed in by itself, and a form that names it. */
class UploadsTest extends DeskTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Probe probe;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Uploads uploads;

    @Autowired
    private JdbcClient database;

    private Browserless registry;

    @BeforeEach
    void deploy() {
        clearAway();
        probe.deploy();
        registry = new Browserless(port, "registry");
    }

    @AfterEach
    void remove() {
        probe.remove();
        clearAway();
    }

    private void clearAway() {
        database.sql("delete from desk.upload").update();
        database.sql("delete from desk.upload_piece").update();
    }

    private HttpResponse<String> complete(String upload) throws IOException {
        ProcessInstance instance = probe.start(new Date());
        String task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        return registry.toWebApps("/camunda/api/engine/engine/default/task/" + task + "/submit-form", JSON.writeValueAsString(Map.of("variables",
                Map.of("scan", Map.of("type", "File", "value", "", "valueInfo", Map.of("filename", "copy.pdf", "upload", upload))))));
    }

    private String id(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    @Test
    void theFormNamesItAndTheStepHasIt() throws IOException {
        assertThat(complete(id(registry.handIn("copy.pdf", "signed".getBytes(StandardCharsets.UTF_8)))).statusCode()).isLessThan(300);
        assertThat(probe.received).containsEntry("scans", List.of("copy.pdf=signed"));
    }

    @Test
    void nobodyNamesTheFileOfAnother() throws IOException {
        String id = id(new Browserless(port, "dispatch").handIn("copy.pdf", new byte[] {1}));
        assertThat(complete(id).body()).contains("scan: This file is not with the desk any more.");
    }

    @Test
    void whatNoFormNamesIsGoneAfterADay() throws IOException {
        String id = id(registry.handIn("copy.pdf", new byte[3 * 1024 * 1024]));
        clear();
        assertThat(pieces()).isEqualTo(3);
        desk.isAt("2017-08-03T09:01");
        clear();
        assertThat(pieces()).isZero();
        assertThat(complete(id).body()).contains("scan: This file is not with the desk any more.");
    }

    private void clear() {
        ReflectionTestUtils.invokeMethod(uploads, "clear");
    }

    private long pieces() {
        return database.sql("select count(*) from desk.upload_piece").query(Long.class).single();
    }
}
