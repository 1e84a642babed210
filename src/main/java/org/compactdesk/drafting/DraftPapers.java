package org.compactdesk.drafting;

import java.util.List;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.document.Documents;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;

/** The two texts drawn as papers for people to look at before anything is sent; the places for the name still stand open. */
@Component
class DraftPapers {

    private final Papers papers;
    private final Documents documents;

    DraftPapers(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    /** @return the id of the stored paper */
    String draw(DraftText text, String reference) {
        return text.kind() == CampaignText.Kind.NOTE ? draw(text.note(), text.language(), reference) : draw(text.compact(), text.language(), reference);
    }

    String draw(NoteVerbaleText note, Language language, String reference) {
        return store(CampaignText.Kind.NOTE, language, papers.noteVerbale(note, List.of(), language.word("enclosure", language.word("annex"))).bytes(), reference);
    }

    String draw(Instrument compact, Language language, String reference) {
        return store(CampaignText.Kind.INSTRUMENT, language, papers.compact(compact, language.word("annex")).bytes(), reference);
    }

    private String store(CampaignText.Kind kind, Language language, byte[] paper, String reference) {
        String what = language.ownPaper("campaign.paper." + kind);
        return documents.store(Messages.of("campaign.paper.file", what), paper, Messages.of("campaign.paper.drawn", what), reference).id();
    }
}
