package org.compactdesk.negotiation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.PlainText;
import org.compactdesk.engine.Upload;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Rejection;

/**
 * What a person entered clause by clause, as the forms send it: a JSON list of rows for clauses whose words can change, one for
 * commitments of section B that can also go, one for new commitments.
 */
public record EnteredChanges(Optional<Upload> wordings, Optional<Upload> commitments, Optional<Upload> additions) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 20_000;
    /** Line ends of other systems among them: a clause is read back as one line. */
    private static final String BREAK = "[\\s\\x{85}\\x{2028}\\x{2029}]+";

    /** One row of a form. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(String id, String text, boolean deleted) {

        boolean hasText() {
            return text != null && !oneLine(text).isEmpty();
        }
    }

    /**
     * Only what differs from the text that stands.
     *
     * @throws Rejection where a row names a clause that is not there, or the changed text could not be read again
     */
    List<ClauseChange> against(Instrument standing) {
        Map<String, String> paragraphs = standing.paragraphs();
        List<ClauseChange> changes = new ArrayList<>();
        wordings.map(EnteredChanges::rows).orElse(List.of()).forEach(row -> reword(row, paragraphs).ifPresent(changes::add));
        commitments.map(EnteredChanges::rows).orElse(List.of()).forEach(row -> (row.deleted()
                ? Optional.of(new ClauseChange(known(row, paragraphs), ClauseChange.Kind.DELETED, null))
                : reword(row, paragraphs)).ifPresent(changes::add));
        additions.map(EnteredChanges::rows).orElse(List.of()).stream().filter(Row::hasText)
                .forEach(row -> changes.add(new ClauseChange(null, ClauseChange.Kind.ADDED, oneLine(row.text()))));
        ReadableText.check(standing, changes).orRefuse();
        return changes;
    }

    /** The text as these changes make it; nothing where they change nothing. */
    public Optional<Instrument> appliedTo(Instrument standing) {
        return Optional.of(against(standing)).filter(changes -> !changes.isEmpty()).map(changes -> TextOnTable.of(standing, changes));
    }

    private static Optional<ClauseChange> reword(Row row, Map<String, String> paragraphs) {
        String before = paragraphs.get(known(row, paragraphs));
        return !row.hasText() || oneLine(row.text()).equals(oneLine(before.replace("*", ""))) ? Optional.empty()
                : Optional.of(new ClauseChange(row.id(), ClauseChange.Kind.CHANGED, oneLine(row.text())));
    }

    private static String known(Row row, Map<String, String> paragraphs) {
        if (row.id() == null || !paragraphs.containsKey(row.id())) {
            throw new Rejection("negotiation.unknownClause", String.valueOf(row.id()));
        }
        return row.id();
    }

    private static List<Row> rows(Upload file) {
        List<Row> rows = read(file);
        if (rows.stream().anyMatch(row -> row.hasText() && row.text().length() > LONGEST)) {
            throw new Rejection("negotiation.clauseTooLong", "%,d".formatted(LONGEST));
        }
        return rows;
    }

    private static List<Row> read(Upload file) {
        try {
            return JSON.readValue(file.bytes(), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new Rejection("negotiation.unreadable");
        }
    }

    private static String oneLine(String text) {
        return PlainText.normalized(text).replaceAll(BREAK, " ").strip();
    }
}
