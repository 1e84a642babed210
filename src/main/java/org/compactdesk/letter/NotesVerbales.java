package org.compactdesk.letter;

import java.util.Optional;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.paper.CampaignPapers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the letter with the note verbale to one mission and its Annex I, as they were drawn and read back. */
@Component
public class NotesVerbales {

    private final CampaignPapers papers;
    private final Versions versions;
    private final Ledger ledger;
    private final Letters letters;

    NotesVerbales(CampaignPapers papers, Versions versions, Ledger ledger, Letters letters) {
        this.papers = papers;
        this.versions = versions;
        this.ledger = ledger;
        this.letters = letters;
    }

    /** Does nothing where the note is prepared already, as when a participation is reopened. */
    @Transactional
    void prepare(BusinessKey key) {
        if (find(key).isPresent()) {
            return;
        }
        String language = letters.language(key).tag();
        CampaignPapers.OfMission drawn = papers.of(key, language);
        versions.add(key.toString(), drawn.compact(), InstrumentVersion.Why.AS_SENT, drawn.annex(), CurrentPerson.THE_DESK);
        letters.plan(key, LetterKind.NOTE_VERBALE, Letters.NOTE, language, LetterContent.none().enclosing(drawn.note(), drawn.annex()));
    }

    /** The letter that carries the note, where it is prepared. */
    public Optional<Long> find(BusinessKey key) {
        return ledger.find(key, LetterKind.NOTE_VERBALE, Letters.NOTE);
    }
}
