package org.compactdesk.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.compactdesk.Chromium;
import org.compactdesk.pages.ScriptMessages;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StreamUtils;

/** The desk's scripts in a browser, straight from the class path: there is no desk behind them, only what a test puts there. */
public final class ScriptPage implements AutoCloseable {

    private static final String SCRIPTS = "META-INF/resources/webjars";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Page page;

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    public ScriptPage(Chromium chromium) {
        page = chromium.newPage();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        forget();
    }

    /** As in the beginning: of the desk only its sentences are there. */
    public void forget() {
        answers.clear();
        put(ScriptMessages.PATH, json(sentences()));
    }

    @Override
    public void close() {
        page.context().close();
        server.stop(0);
    }

    /** What the messages' address answers in the running desk. */
    public static Map<String, String> sentences() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new ScriptMessages(messages).sentences().getBody();
    }

    /** @param content what stands at that address from now on; empty where nothing does */
    public void put(String path, String content) {
        answers.put(path, content);
    }

    /** Opens a page of a web application. @param application "tasklist", "cockpit", "admin" or "welcome" */
    public void open(String application) {
        put("/page", read("staff/ScriptPage.html").orElseThrow().replace("$application", application));
        page.navigate(address("/page"));
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String content = answers.containsKey(path) ? answers.get(path) : read(SCRIPTS + path).or(() -> read("static" + path)).orElse("");
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : content.startsWith("{") ? "application/json" : "text/html");
        // What is sent is taken in: an answer before its end breaks the connection.
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Optional<String> read(String file) {
        ClassPathResource resource = new ClassPathResource(file);
        try {
            return resource.isReadable() ? Optional.of(StreamUtils.copyToString(resource.getInputStream(), StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
