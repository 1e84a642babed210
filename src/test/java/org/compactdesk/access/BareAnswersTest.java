package org.compactdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compactdesk.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no request, or spelled in a way that no browser does, is answered in a word: with the headers of every page, and without a stack trace in the log. */
class BareAnswersTest extends DeskTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"GET //", "GET //engine-rest/task", "GET /engine-rest//task", "GET /engine-rest;x=1/task", "GET /engine-rest/;x=1/task", "GET /;/engine-rest/task",
            "GET /%65ngine-rest/task", "GET /%63amunda/api/engine/engine", "GET /register/%2e%2e/engine-rest/task", "GET /./engine-rest/task", "GET /desk.css/../engine-rest/task",
            "GET /../../x", "GET /%", "GET /%zz", "GET /a|b", "GET /a\\b", "GET /%00", "GET /a%2fb", "GET /a%5cb", "GET /%25%32%66", "GET /\u0001", "GET /ledger//", "GET //evil.example.org/%2f..",
            "TRACE /", "GE(T /", "FOO /", "FOO /engine-rest/task", "GET register", "GET http://[/"})
    void whatIsSpelledOtherwise(String line) {
        holds(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nConnection: close", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close",
            "GET / HTTP/7.7\r\nHost: localhost\r\nConnection: close", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\nConnection: close", "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\nConnection: close",
            "GET /engine-rest/task HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %%%\r\nConnection: close"})
    void whatIsNoRequest(String head) {
        holds(head + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void aHeadThatIsTooLong(int length) {
        holds("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + "x".repeat(length) + "\r\nConnection: close\r\n\r\n");
    }

    private void holds(String request) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("ROOT");
        log.start();
        root.addAppender(log);
        String answer;
        try {
            answer = answer(request);
        } finally {
            root.detachAppender(log);
        }
        String head = answer.split("\r\n\r\n", 2)[0];
        assertThat(head).matches("(?s)HTTP/1.1 (4\\d\\d|501|505).*")
                .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff", "X-Frame-Options: ", "Referrer-Policy: same-origin",
                        "Permissions-Policy: ", "Cross-Origin-Opener-Policy: same-origin", "Cache-Control: no-cache, no-store");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "\tat ");
        assertThat(log.list).filteredOn(event -> event.getThrowableProxy() != null).as("stack traces").isEmpty();
        assertThat(List.copyOf(log.list)).hasSizeLessThanOrEqualTo(1);
    }

    private String answer(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
