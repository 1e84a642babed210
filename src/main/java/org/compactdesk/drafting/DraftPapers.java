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
    String draw(CampaignText.Kind kind, Language language, String text, String reference) {
        return store(language.ownPaper("campaign.paper." + kind), draw(kind, language, text), reference);
    }

    private byte[] draw(CampaignText.Kind kind, Language language, String text) {
        return switch (kind) {
            case NOTE -> papers.noteVerbale(NoteVerbaleText.read(text, language.tag()).orRefuse(), List.of(),
                    language.word("enclosure", language.word("annex")));
            case INSTRUMENT -> papers.compact(Instrument.read(text, language.tag()).orRefuse(), language.word("annex"));
        };
    }

    private String store(String what, byte[] paper, String reference) {
        return documents.store(Messages.of("campaign.paper.file", what), paper, Messages.of("campaign.paper.drawn", what), reference).id();
    }
}
