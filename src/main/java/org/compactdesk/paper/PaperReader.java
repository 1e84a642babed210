package org.compactdesk.paper;

import java.util.List;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.kernel.Rejection;
import org.springframework.stereotype.Component;

/** Draws single papers, such as an agreed text or a corrigendum, and reads them back by both readers before anybody gets them. */
@Component
public class PaperReader {

    private final Papers papers;
    private final PaperCheck check;

    PaperReader(Papers papers, PaperCheck check) {
        this.papers = papers;
        this.check = check;
    }

    /** @throws Rejection where it cannot go out */
    public byte[] compact(Instrument compact, String annex) {
        return inOrder(papers.compact(compact, annex));
    }

    /** @throws Rejection where it cannot go out */
    public byte[] noteVerbale(NoteVerbaleText note, List<String> addressee, String enclosure) {
        return inOrder(papers.noteVerbale(note, addressee, enclosure));
    }

    private byte[] inOrder(PrintedPaper paper) {
        List<String> faults = check.faults(paper, true);
        if (!faults.isEmpty()) {
            throw new Rejection("paper.refused", String.join(" ", faults));
        }
        return paper.bytes();
    }
}
