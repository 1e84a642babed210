package org.compactdesk.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.state.Languages;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A numbered note that recalls the note verbale of its campaign and corrects it.
 *
 * @param reference   the note's
 * @param number      1 for the first
 * @param instruction by which it was issued; its latest {@link LetterDraft} holds the corrections
 * @param issuedOn    the date it bears, in New York
 * @param texts       one for each language of the note that it corrects, English first where it is among them
 */
@Table(schema = "desk", name = "corrigendum")
public record Corrigendum(@Id Long id, String reference, int number, long instruction, LocalDate issuedOn,
        @MappedCollection(idColumn = "corrigendum", keyColumn = "position") List<Text> texts) {

    public Corrigendum {
        texts = List.copyOf(texts);
    }

    /**
     * The paper in one language.
     *
     * @param document the one paper that goes to all that are written to in it
     * @param hash     of its text
     */
    @Table(schema = "desk", name = "corrigendum_text")
    public record Text(String language, String document, String hash) {
    }

    /** What a mission of this language gets; nothing where only texts are corrected that it does not have. */
    Optional<Text> text(String language) {
        return Stream.of(language, Languages.DEFAULT).flatMap(tag -> texts.stream().filter(text -> text.language().equals(tag))).findFirst();
    }

    /** {@code Corr.1}: what stands behind the note's reference. */
    public String symbol() {
        return symbol(number);
    }

    static String symbol(int number) {
        return "Corr." + number;
    }
}
