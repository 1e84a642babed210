package org.compactdesk.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.document.PdfPrinter;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;

/** Draws the two papers of a campaign, each with the fixed words of its own language. The same text gives the same bytes. */
@Component
public class Papers {

    private final PdfPrinter printer;

    Papers(PdfPrinter printer) {
        this.printer = printer;
    }

    /**
     * The compact, as it stands.
     *
     * @param annex what stands at the top right, "Annex I", or null
     */
    public PrintedPaper compact(Instrument compact, String annex) {
        Map<String, Object> model = new HashMap<>();
        inItsLanguage(model, compact.language());
        model.put("title", PaperWords.plain(compact.title()));
        model.put("annex", annex);
        model.put("compact", compact);
        model.put("words", new PaperWords());
        return printer.printAndRead("compact", model);
    }

    /**
     * The note verbale.
     *
     * @param addressee the lines of the addressee, or none where the one paper goes to all
     * @param enclosure "Enclosure: Annex I", or null
     */
    public PrintedPaper noteVerbale(NoteVerbaleText note, List<String> addressee, String enclosure) {
        Map<String, Object> model = new HashMap<>();
        Language language = inItsLanguage(model, note.language());
        model.put("title", language.word("note.title", note.reference()));
        model.put("description", note.paragraphs().get(0));
        model.put("letterhead", note.letterhead());
        model.put("reference", language.word("reference", note.reference()));
        model.put("paragraphs", note.paragraphs().stream().map(PaperWords::inLines).toList());
        model.put("date", note.dateline());
        model.put("addressee", addressee.isEmpty() ? null : addressee);
        model.put("enclosure", enclosure);
        return printer.printAndRead("note-verbale", model);
    }

    private static Language inItsLanguage(Map<String, Object> model, String tag) {
        Language language = TextLanguage.of(tag).language();
        model.put("language", tag);
        model.put("pageOf", List.of(language.word("page"), language.word("pageOf")));
        return language;
    }
}
