package org.compactdesk.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.DeskTest;
import org.compactdesk.access.Browserless;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What requests may cost, by sockets that send what no client would; each test comes from an address of its own. */
@TestPropertySource(properties = {"compact-desk.limits.per-minute=60", "compact-desk.limits.time=1s", "compact-desk.limits.body=6MB", "compact-desk.limits.large-waits=1ms",
    "server.tomcat.connection-timeout=2s"})
class LimitsTest extends DeskTest {

    private static final AtomicInteger addresses = new AtomicInteger(10);
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String REGISTRY = "Authorization: Basic " + Base64.getEncoder().encodeToString("registry:registry".getBytes(StandardCharsets.US_ASCII)) + "\r\n";
    private static final byte[] PIECE = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE = 30_000;

    @LocalServerPort
    private int port;

    private String address;

    @BeforeEach
    void fromAnotherAddress() {
        address = "127.0.1." + addresses.incrementAndGet();
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    private static void head(Socket socket, String line, String headers) throws IOException {
        socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A body of that size, of which as much is sent as is taken. */
    private String send(String line, String headers, long size) throws IOException {
        try (Socket socket = connect(address)) {
            head(socket, line, "Connection: close\r\nContent-Length: " + size + "\r\n" + headers);
            pour(socket, size);
            return answer(socket);
        }
    }

    private static void pour(Socket socket, long size) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            for (long left = size; left > 0; left -= PIECE.length) {
                out.write(PIECE, 0, (int) Math.min(left, PIECE.length));
            }
            out.flush();
        } catch (IOException closed) {
            // It has answered already.
        }
    }

    /** The same without a word of how large it will be. */
    private String sendInChunks(String line, String headers, int pieces) throws IOException {
        try (Socket socket = connect(address)) {
            head(socket, line, "Connection: close\r\nTransfer-Encoding: chunked\r\n" + headers);
            OutputStream out = socket.getOutputStream();
            try {
                for (int i = 0; i < pieces; i++) {
                    out.write((Integer.toHexString(PIECE.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(PIECE);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException closed) {
                // It has answered already.
            }
            return answer(socket);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    // Size

    static Stream<String> whereBodiesAreSent() {
        return Stream.of("POST /sign-in", "POST /sign-out", "POST /register", "POST /error", "POST /", "POST /forms/leaving?task=1", "POST /uploads?name=a.pdf",
                "POST /camunda/api/admin/auth/user/default/login/tasklist", "POST /camunda/api/engine/engine/default/task/1/submit-form",
                "POST /engine-rest/task", "POST /engine-rest/engine/default/task", "PUT /engine-rest/task/1/variables/a", "POST /directory/import",
                "POST /actuator/health", "DELETE /engine-rest/task/1", "GET /register");
    }

    @ParameterizedTest
    @MethodSource("whereBodiesAreSent")
    void aStrangerSendsNoMoreThanAPassword(String line) throws IOException {
        for (String type : List.of(FORM, JSON, "Content-Type: multipart/form-data; boundary=part\r\n", "Content-Type: application/octet-stream\r\n", "")) {
            assertThat(status(send(line, type, 1_900_000))).as(type).isEqualTo(413);
            assertThat(status(sendInChunks(line, type, 30))).as(type + "chunked").isEqualTo(413);
        }
    }

    @Test
    void whoBringsAWrongPasswordIsAStranger() throws IOException {
        String wrong = "Authorization: Basic eDp5\r\n";
        assertThat(status(send("POST /engine-rest/task", JSON + wrong, 336_000_000))).isIn(401, 413);
        assertThat(status(sendInChunks("POST /sign-in", "Content-Type: multipart/form-data; boundary=part\r\n" + wrong, 30))).isNotEqualTo(200);
        assertThat(status(send("POST /sign-in", FORM + wrong, 1_900_000))).isEqualTo(413);
    }

    @Test
    void peopleReadAPageAndProgramsASentence() throws IOException {
        assertThat(send("POST /sign-in", FORM + "Accept: text/html\r\n", 1_900_000)).contains("text/html", "<h1>", "larger than the desk takes", "Connection: close");
        assertThat(send("POST /engine-rest/task", JSON, 1_900_000)).contains("application/json", "\"type\":\"Refused\"", "larger than the desk takes");
    }

    @Test
    void aLargePasswordThreeHundredTimesIsNeverReadInAndOthersAreServed() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> answers = IntStream.range(0, 300).mapToObj(i -> threads.submit(() -> send("POST /sign-in", FORM, 1_900_000))).toList();
            for (Future<String> answer : answers) {
                assertThat(status(answer.get())).isIn(413, 429, 503);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(register()).isIn(200, 404);
    }

    @Test
    void aProgramSendsAsMuchAsIsSetAndNoMore() throws IOException {
        assertThat(status(send("POST /engine-rest/task", JSON + REGISTRY, 336_000_000))).isEqualTo(413);
        assertThat(status(sendInChunks("POST /engine-rest/task", JSON + REGISTRY, 120))).isEqualTo(413);
        // It is read; that nothing stands in it is the engine's to say.
        assertThat(status(send("POST /engine-rest/task", JSON + REGISTRY, 2_000_000))).isNotIn(408, 413, 429, 503);
    }

    // Number

    @Test
    void anAddressTriesSixtyTimesAMinute() throws IOException {
        for (int i = 0; i < 60; i++) {
            assertThat(status(send("POST /sign-in", FORM, 20))).isNotEqualTo(429);
        }
        assertThat(send("POST /sign-in", FORM + "Accept: text/html\r\n", 20)).contains(" 429 ", "Retry-After: 60", "too many attempts from your network");
        assertThat(status(send("GET /engine-rest/task", REGISTRY, 0))).isEqualTo(429);
        assertThat(status(send("GET /register", "", 0))).isIn(200, 404);
        fromAnotherAddress();
        assertThat(status(send("POST /sign-in", FORM, 20))).isNotEqualTo(429);
    }

    @Test
    void whoIsSignedInIsNotCounted() throws IOException {
        for (int i = 0; i < 70; i++) {
            assertThat(status(send("GET /engine-rest/task/count", REGISTRY, 0))).isEqualTo(200);
            assertThat(status(send("GET /register", "", 0))).isIn(200, 404);
        }
    }

    // Time

    @ParameterizedTest
    @ValueSource(strings = {"POST /sign-in", "POST /engine-rest/task", "POST /camunda/api/admin/auth/user/default/login/tasklist", "POST /uploads?name=a"})
    void aSlowBodyIsNotWaitedFor(String line) throws Exception {
        try (Socket socket = connect(address)) {
            head(socket, line, "Content-Length: 1000\r\n" + JSON);
            assertThat(answer(socket)).contains(" 408 ");
        }
    }

    @Test
    void manySlowOnesKeepNobodyFromBeingServed() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 440; i++) {
                Socket socket = connect("127.0.2." + (1 + i % 200));
                slow.add(socket);
                head(socket, i % 2 == 0 ? "POST /sign-in" : "POST /engine-rest/task", "Content-Length: 1000\r\n" + (i % 3 == 0 ? REGISTRY : "") + FORM);
            }
            assertThat(register()).isIn(200, 404);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private int register() throws IOException {
        return status(send("GET /register", "", 0));
    }

    // Large ones

    @Test
    void twoLargeOnesAreReadAtATime() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try (Socket one = connect(address); Socket two = connect(address)) {
            for (Socket large : List.of(one, two)) {
                head(large, "POST /engine-rest/task", "Content-Length: 3000000\r\n" + JSON + REGISTRY);
                pour(large, 2_000_000);
            }
            List<Future<Integer>> others = IntStream.range(0, 10).mapToObj(i -> threads.submit(() -> {
                int status = status(send("POST /engine-rest/task", JSON + REGISTRY, 3_000_000));
                if (status == 503) {
                    refused.countDown();
                }
                return status;
            })).toList();
            for (Future<Integer> other : others) {
                assertThat(other.get()).isNotIn(408, 413, 429);
            }
            assertThat(refused.getCount()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    // Files

    @Test
    void tenFilesOfTwentyMegabytesGoToDiskAtOnce(@Autowired JdbcClient database) throws Exception {
        Browserless person = new Browserless(port, "registry");
        assertThat(person.handIn("first.pdf", new byte[] {1}).statusCode()).isEqualTo(201);
        byte[] file = new byte[20 * 1024 * 1024];
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            var answers = IntStream.range(0, 10).mapToObj(i -> threads.submit(() -> person.handIn("copy.pdf", file))).toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                assertThat(new ObjectMapper().readTree(answer.get().body()).path("id").asText()).hasSize(36);
            }
            assertThat(person.handIn("copy.pdf", new byte[file.length + 1]).statusCode()).isEqualTo(413);
        } finally {
            threads.shutdownNow();
            // The database of a test is in memory.
            database.sql("delete from desk.upload_piece").update();
        }
    }
}
