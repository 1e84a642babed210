package org.compactdesk;

import java.io.File;
import java.io.IOException;
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
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bare.BareApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn -Pbenchmark verify}: from the start of a process to the first page, the demo with a database that is there beside a bare
 * application of the same starters with one, in turn. Prints the medians and their ratio, and the same of the processor's time.
 */
class StartBenchmark {

    private static final int ROUNDS = Integer.getInteger("desk.starts", 5);

    private static final String BARE = "Basic " + Base64.getEncoder().encodeToString("user:bare".getBytes(StandardCharsets.US_ASCII));

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    private Path folder;

    @Test
    void theDeskBesideABareApplication() throws IOException {
        Start desk = new Start("desk", CompactDeskApplication.class, path -> !path.endsWith("test-classes"), "/",
                new String[] {"Accept", "text/html"}, "--spring.profiles.active=demo");
        Start bare = new Start("bare", BareApplication.class, path -> !path.endsWith(File.separator + "classes"),
                "/camunda/app/tasklist/default/", new String[] {"Authorization", BARE}, "--spring.config.name=bare",
                "--spring.datasource.url=jdbc:h2:file:./data/bare", "--spring.flyway.default-schema=flyway",
                "--spring.security.user.password=bare");
        desk.once();
        bare.once();
        for (int round = 0; round < ROUNDS; round++) {
            desk.timed();
            bare.timed();
        }
        System.out.printf("%nStart to the first page: %.1f s the desk, %.1f s a bare application of the same starters, ratio %.2f; "
                + "of the processor's time %.1f s, %.1f s, %.2f%n(desk %s ms, bare %s ms)%n%n",
                median(desk.wall) / 1e3, median(bare.wall) / 1e3, median(desk.wall) / median(bare.wall),
                median(desk.processor) / 1e3, median(bare.processor) / 1e3, median(desk.processor) / median(bare.processor), desk.wall, bare.wall);
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip((times.size() - 1) / 2).limit(2 - times.size() % 2).mapToLong(Long::longValue).average().orElseThrow();
    }

    private final class Start {

        private final String name;
        private final List<String> command = new ArrayList<>();
        private final HttpRequest request;
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> processor = new ArrayList<>();

        Start(String name, Class<?> main, Predicate<String> classPath, String page, String[] headers,
                String... settings) throws IOException {
            this.name = name;
            Files.createDirectory(folder.resolve(name));
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            this.request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page)).timeout(Duration.ofSeconds(30))
                    .headers(headers).build();
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC", "-cp",
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(classPath)
                            .collect(Collectors.joining(File.pathSeparator)), main.getName(), "--server.port=" + port));
            command.addAll(List.of(settings));
        }

        /** The first makes the database. */
        void once() throws IOException {
            timed();
            wall.clear();
            processor.clear();
        }

        void timed() throws IOException {
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(command).directory(folder.resolve(name).toFile()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile()).start();
            try {
                Awaitility.await(name).atMost(Patience.LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(Files.readString(folder.resolve(name + ".log")));
                    }
                    return answers();
                });
                wall.add((System.nanoTime() - begun) / 1_000_000);
                processor.add(process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis());
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }

        private boolean answers() {
            try {
                return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
