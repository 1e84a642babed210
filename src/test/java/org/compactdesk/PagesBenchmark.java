package org.compactdesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code mvn -Pbenchmark verify}: the public register and the sign-in page, asked 11,000 times by eight at once; prints what half and nineteen of twenty wait. */
class PagesBenchmark extends DeskTest {

    private static final int REQUESTS = Integer.getInteger("desk.requests", 11_000);
    private static final int AT_ONCE = 8;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theRegisterAndTheSignInUnderLoad() throws Exception {
        campaigner.dispatches("FRA", "CAN", "JPN");
        for (String path : List.of("/register", "/sign-in")) {
            ask(path, REQUESTS / 10);
            List<Long> waits = ask(path, REQUESTS);
            System.out.printf("%n%s, %d requests: half within %.1f ms, 95 of 100 within %.1f ms%n", path, REQUESTS, at(waits, 0.5), at(waits, 0.95));
        }
    }

    private List<Long> ask(String path, int requests) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Long>> asked = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                asked.add(people.submit(() -> one(path)));
            }
            List<Long> waits = new ArrayList<>();
            for (Future<Long> wait : asked) {
                waits.add(wait.get());
            }
            return waits.stream().sorted().toList();
        } finally {
            people.shutdownNow();
        }
    }

    private long one(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        return System.nanoTime() - begun;
    }

    private static double at(List<Long> waits, double share) {
        return waits.get((int) (waits.size() * share)) / 1e6;
    }
}
