package org.compactdesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged jar as a process of its own in a folder of its own, spoken to over HTTP as its users do. */
public final class PackagedDesk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = freePort();
    private final List<String> settings;
    private Process process;

    /**
     * @param folder   where the process works; its database stays there from one start to the next
     * @param settings further arguments, such as {@code --spring.profiles.active=demo}
     */
    public PackagedDesk(Path folder, String... settings) {
        this.folder = folder;
        this.settings = List.of(settings);
    }

    /** The demo, ready to be used: its campaign is dispatched and no job is due. */
    public static PackagedDesk demo(Path folder) {
        PackagedDesk desk = new PackagedDesk(folder, "--spring.profiles.active=demo");
        desk.start();
        return desk;
    }

    /** Starts it and waits until {@code /} answers. */
    public void start() {
        launch();
        Awaitility.await("the packaged jar to answer; its log is " + log()).atMost(Patience.LONG).pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The packaged jar ended:\n" + logged());
                    }
                    return answers();
                });
    }

    /** Starts it and does not wait. */
    public void launch() {
        // A process that lives for minutes gains nothing from the second compiler and the large collector, which take cores from it.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC", "-jar",
                Path.of(System.getProperty("desk.jar", "target/compact-desk.jar")).toAbsolutePath().toString(),
                "--server.port=" + port));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The exit status, once it has ended by itself or was told to. */
    public int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    public String logged() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("desk.log");
    }

    // HTTP

    /** As a signed-in user by Basic authentication; {@code null} for nobody. The demo's passwords are the user names. */
    public HttpResponse<String> get(String user, String path) {
        return send(request(user, path).GET().build());
    }

    public JsonNode json(String user, String path) {
        HttpResponse<String> response = get(user, path);
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + " as " + user + ": " + response.statusCode() + " " + response.body());
        }
        return read(response.body());
    }

    public HttpResponse<String> post(String user, String path, Object body) {
        try {
            return send(request(user, path).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a mail into the demo's mailbox as it is. */
    public void receives(String... lines) {
        HttpResponse<String> response = send(request("admin", "/demo/mailbox").header("Content-Type", "message/rfc822")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\r\n", lines))).build());
        if (response.statusCode() != 204) {
            throw new AssertionError("Receiving a mail: " + response.statusCode() + " " + response.body());
        }
    }

    /** Moves the demo's clock. @param body such as {@code Map.of("advance", "P7D")} */
    public void moveClock(Map<String, String> body) {
        HttpResponse<String> response = post("admin", "/demo/clock", body);
        if (response.statusCode() != 200) {
            throw new AssertionError("Moving the clock: " + response.statusCode() + " " + response.body());
        }
    }

    /** Starts a process from its start form, over REST. */
    public HttpResponse<String> starts(String user, String process, Map<String, Object> form) {
        return post(user, "/engine-rest/process-definition/key/" + process + "/submit-form", Map.of("variables", form));
    }

    /** Claims and completes the open task of this form and business key, over REST. */
    public HttpResponse<String> completes(String user, String form, String businessKey, Map<String, Object> variables) {
        String task = Awaitility.await(user + " to see " + form + " for " + businessKey).atMost(Patience.LIMIT)
                .pollInterval(Duration.ofMillis(100)).until(() -> taskOf(user, form, businessKey), found -> found != null);
        post(user, "/engine-rest/task/" + task + "/claim", Map.of("userId", user));
        return post(user, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    /** The id of the open task, or null. */
    public String taskOf(String user, String form, String businessKey) {
        for (JsonNode task : read(post(user, "/engine-rest/task",
                Map.of("taskDefinitionKey", "Task_" + form, "processInstanceBusinessKey", businessKey)).body())) {
            return task.get("id").asText();
        }
        return null;
    }

    /** A text as a form sends it. */
    public static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    public static Map<String, Object> file(String name, String mediaType, byte[] bytes) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("type", "File");
        variable.put("value", Base64.getEncoder().encodeToString(bytes));
        variable.put("valueInfo", Map.of("filename", name, "mimeType", mediaType));
        return variable;
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return http.send(request(null, "/").GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path))).timeout(Patience.LONG);
        if (user != null) {
            String credentials = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
