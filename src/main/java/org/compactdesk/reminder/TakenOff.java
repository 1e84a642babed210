package org.compactdesk.reminder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Rejection;

/** The missions that the form of the review takes off, as it sends them. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TakenOff(String id, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return reasons by ISO3 code; rows without one are left in */
    static Map<String, String> read(Optional<Upload> rows) {
        Map<String, String> reasons = new LinkedHashMap<>();
        rows.map(TakenOff::parse).orElse(List.of()).stream()
                .filter(row -> row.id() != null && row.reason() != null && !row.reason().isBlank())
                .forEach(row -> reasons.put(row.id(), HiddenSigns.without(row.reason()).strip()));
        return reasons;
    }

    private static List<TakenOff> parse(Upload rows) {
        try {
            return List.of(JSON.readValue(rows.bytes(), TakenOff[].class));
        } catch (IOException e) {
            throw new Rejection("reminder.unreadable");
        }
    }
}
