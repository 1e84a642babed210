package org.compactdesk.incoming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Rejection;

/**
 * What a person says of one entry of a list.
 *
 * @param id     the entry's number in the ledger
 * @param choice one of an enum's names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReviewRow(long id, String choice) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<ReviewRow> read(Optional<Upload> rows) {
        try {
            return rows.isEmpty() ? List.of() : List.of(JSON.readValue(rows.get().bytes(), ReviewRow[].class));
        } catch (IOException unreadable) {
            throw new Rejection("review.unreadable");
        }
    }

    <E extends Enum<E>> E as(Class<E> type) {
        try {
            return Enum.valueOf(type, String.valueOf(choice));
        } catch (IllegalArgumentException unknown) {
            throw new Rejection("review.unreadable");
        }
    }
}
