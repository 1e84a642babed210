package org.compactdesk.campaign;

import java.util.List;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Refused;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.springframework.stereotype.Component;

/** The two texts drawn as papers for people to look at before anything is sent; the places for the name still stand open. */
@Component
class Drawings {

    private final Papers papers;
    private final Documents documents;

    Drawings(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    /** @return the id of the stored paper */
    String draw(CampaignText.Kind kind, String text, String reference) {
        return switch (kind) {
            case NOTE -> store(Refused.sentence("campaign.paper.NOTE"), papers.noteVerbale(NoteVerbaleText.read(text).orRefuse(), List.of(), Refused.sentence("paper.enclosure")),
                    reference);
            case INSTRUMENT -> store(Refused.sentence("campaign.paper.INSTRUMENT"), papers.compact(Instrument.read(text).orRefuse(), Refused.sentence("paper.annex")), reference);
        };
    }

    private String store(String what, byte[] paper, String reference) {
        return documents.store(Refused.sentence("campaign.paper.file", what), paper, Refused.sentence("campaign.paper.drawn", what), reference).id();
    }
}
