package org.compactdesk.instruction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.compactdesk.document.PlainText;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.state.Language;

/**
 * What a form says is to be sent to missions, not checked yet.
 *
 * @param subject     null where the form has none
 * @param language    likewise; a tag of BCP 47
 * @param text        likewise; composed accents, line feeds, an empty line between paragraphs
 * @param corrections of each language in the order of the form
 * @param files       new enclosures
 * @param kept        the ids of those enclosures of the version before that go on with it
 */
public record LetterInput(String subject, String language, String text, List<Correction> corrections, List<Upload> files, List<String> kept) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One row of the form. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(String insteadOf, String readAs) {
    }

    /**
     * The rows of a form, each on one line.
     *
     * @param language of the text that they correct
     * @throws Rejection where they cannot be read
     */
    static List<Correction> corrections(Language language, Upload rows) {
        try {
            List<Row> read = JSON.readValue(rows.bytes(), new TypeReference<>() {
            });
            return read.stream().map(row -> new Correction(language.tag(), oneLine(row.insteadOf()), oneLine(row.readAs()))).toList();
        } catch (IOException e) {
            throw new Rejection("corrigendum.unreadable", language.ownPaper("field.corrections"));
        }
    }

    static String oneLine(String text) {
        return Optional.ofNullable(text).map(words -> PlainText.normalized(words).strip().replaceAll("\\s+", " ")).orElse("");
    }
}
