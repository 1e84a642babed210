package org.compactdesk.drafting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Rejection;

/**
 * What a drafter entered beside one line that looks wrong, as the form sends it.
 *
 * @param id     of the line, as {@link DraftRemarks.OnLine} has it
 * @param text   the line, put right or as it was
 * @param out    whether it is to be taken out
 * @param reason why it stays as it is
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RemarkRow(String id, String text, boolean out, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<RemarkRow> read(Optional<Upload> rows) {
        return rows.filter(file -> file.bytes().length > 0).map(RemarkRow::parse).orElse(List.of());
    }

    private static List<RemarkRow> parse(Upload rows) {
        try {
            return List.of(JSON.readValue(rows.bytes(), RemarkRow[].class));
        } catch (IOException e) {
            throw new Rejection("campaign.remarks.unreadable");
        }
    }
}
