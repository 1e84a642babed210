package org.compactdesk.instruction;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A numbered note that recalls the note verbale of its campaign and corrects it.
 *
 * @param reference   the note's
 * @param number      1 for the first
 * @param instruction by which it was issued; its latest {@link LetterDraft} holds the corrections
 * @param issuedOn    the date it bears, in New York
 * @param document    the one paper that goes to all
 * @param hash        of its text
 */
@Table(schema = "desk", name = "corrigendum")
public record Corrigendum(@Id Long id, String reference, int number, long instruction, LocalDate issuedOn, String document, String hash) {

    /** {@code Corr.1}: what stands behind the note's reference. */
    public String symbol() {
        return symbol(number);
    }

    static String symbol(int number) {
        return "Corr." + number;
    }
}
