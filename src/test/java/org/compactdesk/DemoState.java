package org.compactdesk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.awaitility.Awaitility;

/** What the demo's own figures say. */
final class DemoState {

    private DemoState() {
    }

    /** Waits until the note has gone to all 193 and nothing is left to do. */
    static void awaitDispatched(PackagedDesk desk) {
        Awaitility.await("the demo's dispatch").atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(500)).until(() ->
                desk.get("admin", "/figures.json").statusCode() == 200
                        && desk.json("admin", "/figures.json").at("/addressed").asInt() == 193
                        && desk.json("admin", "/figures.json").at("/standings/undeliverable").asInt() == 1
                        && desk.json("admin", "/engine-rest/job/count?executable=true").at("/count").asInt() == 0);
    }

    static String standingOf(PackagedDesk desk, String iso3) {
        for (JsonNode state : desk.json("admin", "/figures.json").at("/memberStates")) {
            if (state.get("iso3").asText().equals(iso3)) {
                return state.get("standing").asText();
            }
        }
        throw new AssertionError(iso3 + " is not among those addressed");
    }
}
