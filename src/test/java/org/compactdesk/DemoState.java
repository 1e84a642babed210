package org.compactdesk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.util.FileSystemUtils;

/** What the demo's own figures say. */
final class DemoState {

    /** Those that use the shared demo go one after the other. */
    static final String SHARED = "the shared demo";

    private static PackagedDesk shared;
    private static Path folder;

    private DemoState() {
    }

    /** One dispatched demo for all tests of a run that need no other: started when first asked for, gone when the run ends. */
    static synchronized PackagedDesk dispatched() {
        if (shared == null) {
            shared = PackagedDesk.demo(folder());
            Runtime.getRuntime().addShutdownHook(new Thread(DemoState::end));
            awaitDispatched(shared);
        }
        return shared;
    }

    private static Path folder() {
        try {
            folder = Files.createTempDirectory("compact-desk-demo");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end() {
        shared.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    /** Waits until the note has gone to all 193 and nothing is left to do. */
    static void awaitDispatched(PackagedDesk desk) {
        try {
            Awaitility.await("the demo's dispatch").atMost(Patience.LONG).pollInterval(Duration.ofMillis(500)).until(() -> isDispatched(desk));
        } catch (ConditionTimeoutException hopeless) {
            throw new AssertionError("Not dispatched: " + desk.get("admin", "/figures.json").body().split("\"memberStates\"")[0]
                    + desk.get("admin", "/engine-rest/job").body() + "\n" + desk.logged(), hopeless);
        }
    }

    private static boolean isDispatched(PackagedDesk desk) {
        return desk.get("admin", "/figures.json").statusCode() == 200
                && desk.json("admin", "/figures.json").at("/addressed").asInt() == 193
                && desk.json("admin", "/figures.json").at("/standings/undeliverable").asInt() == 1
                && desk.json("admin", "/engine-rest/job/count?executable=true").at("/count").asInt() == 0;
    }

    static String standingOf(PackagedDesk desk, String iso3) {
        for (JsonNode state : desk.json("admin", "/figures.json?campaign=SAMPLE/2017/0001").at("/memberStates")) {
            if (state.get("iso3").asText().equals(iso3)) {
                return state.get("standing").asText();
            }
        }
        throw new AssertionError(iso3 + " is not among those addressed");
    }
}
