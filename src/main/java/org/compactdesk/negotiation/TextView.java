package org.compactdesk.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Messages;
import org.springframework.stereotype.Component;

/** The text and what is proposed to be changed in it, clause by clause, as forms and pages show it. */
@Component
public class TextView {

    /** A clause. */
    public record Row(String id, String name, String text) {
    }

    /**
     * A change.
     *
     * @param before the words that stand, or null for a new commitment
     * @param after  the proposed words, or null where the clause goes
     */
    public record Changed(String name, String kind, String before, String after) {
    }

    /** Every clause that can be talked about, in order. */
    public List<Row> clauses(Instrument text) {
        return text.paragraphs().entrySet().stream().filter(entry -> ClauseNames.isOpenToTalks(entry.getKey()))
                .map(entry -> new Row(entry.getKey(), ClauseNames.of(entry.getKey()), plain(entry.getValue()))).toList();
    }

    List<Changed> changes(Instrument standing, List<ClauseChange> changes) {
        Map<String, String> paragraphs = standing.paragraphs();
        return changes.stream().map(change -> new Changed(
                change.clause() == null ? Messages.of("clause.new") : ClauseNames.of(change.clause()),
                Messages.of("clauseChange." + change.kind()),
                change.clause() == null ? null : plain(paragraphs.get(change.clause())), change.text())).toList();
    }

    /** The rows of a form in which the text is gone through. */
    public Map<String, Object> rows(Instrument standing) {
        return rows(standing, List.of());
    }

    /** The rows of a form in which the text is gone through, with what is proposed already in its fields. */
    Map<String, Object> rows(Instrument standing, List<ClauseChange> proposed) {
        List<Map<String, Object>> wordings = new ArrayList<>();
        List<Map<String, Object>> commitments = new ArrayList<>();
        for (Row clause : clauses(standing)) {
            ClauseChange change = proposed.stream().filter(one -> clause.id().equals(one.clause())).findFirst().orElse(null);
            boolean deleted = change != null && change.kind() == ClauseChange.Kind.DELETED;
            String text = change == null || deleted ? clause.text() : change.text();
            String mark = change == null ? "" : Messages.of("clauseChange." + change.kind());
            Map<String, Object> row = Map.of("id", clause.id(), "name", clause.name(), "mark", mark, "text", text, "deleted", deleted);
            (ClauseNames.isOwnCommitment(clause.id()) ? commitments : wordings).add(row);
        }
        List<Map<String, String>> additions = proposed.stream().filter(change -> change.kind() == ClauseChange.Kind.ADDED)
                .map(change -> Map.of("text", Objects.toString(change.text(), ""))).toList();
        return Map.of("wordings", wordings, "commitments", commitments, "additions", additions);
    }

    private static String plain(String text) {
        return text.replace("*", "");
    }
}
