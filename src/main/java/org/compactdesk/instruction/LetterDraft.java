package org.compactdesk.instruction;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an instruction has the desk send to missions, as somebody wrote it; the latest of an instruction counts.
 *
 * @param subject     of a free letter; null for a corrigendum
 * @param language    in which a free letter is written, a tag of BCP 47
 * @param text        the paragraphs of a free letter, an empty line between them; null for a corrigendum
 * @param papers      the stored papers as they would have been sent on the day it was written: one, or one for each language of a corrigendum
 * @param corrections of a corrigendum
 * @param enclosed    what goes with a free letter, in order
 */
@Table(schema = "desk", name = "writing")
public record LetterDraft(@Id Long id, long instruction, String subject, String language, String text, String writtenBy, Instant writtenAt,
        @MappedCollection(idColumn = "writing", keyColumn = "position") List<Paper> papers,
        @MappedCollection(idColumn = "writing", keyColumn = "position") List<Correction> corrections,
        @MappedCollection(idColumn = "writing", keyColumn = "position") List<Enclosed> enclosed) {

    public LetterDraft {
        papers = List.copyOf(papers);
        corrections = List.copyOf(corrections);
        enclosed = List.copyOf(enclosed);
    }

    /** The ids of the stored documents that go with it. */
    public List<String> documents() {
        return enclosed.stream().map(Enclosed::document).toList();
    }

    LetterDraft drawn(List<Paper> drawn) {
        return new LetterDraft(id, instruction, subject, language, text, writtenBy, writtenAt, drawn, corrections, enclosed);
    }

    /** What it would look like in a language. @param document of the stored paper */
    @Table(schema = "desk", name = "writing_paper")
    public record Paper(String language, String document) {
    }

    /** A stored document that goes with a letter. */
    @Table(schema = "desk", name = "writing_document")
    record Enclosed(@Column("document") String document) {
    }
}
