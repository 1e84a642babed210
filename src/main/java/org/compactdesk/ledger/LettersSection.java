package org.compactdesk.ledger;

import java.util.List;
import java.util.Map;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;
import org.compactdesk.letter.Letters;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The letters on a participation's page, each with its fate. */
@Component
class LettersSection implements PageSection<Dossier> {

    private final Letters letters;
    private final Documents documents;

    LettersSection(Letters letters, Documents documents) {
        this.letters = letters;
        this.documents = documents;
    }

    @Override
    public String title() {
        return Messages.of("letters.toTheMission");
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String template() {
        return "participation/letters";
    }

    @Override
    public Map<String, Object> about(Dossier dossier) {
        return Map.of("letters", letters.of(dossier.key()).stream().map(this::row).toList());
    }

    private Row row(Letter letter) {
        List<Document> enclosed = documents.of(letter.content().documents());
        return new Row(LetterView.of(letter), enclosed);
    }

    record Row(LetterView letter, List<Document> enclosed) {
    }
}
