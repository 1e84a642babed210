package org.compactdesk.paper;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.compactdesk.document.DrawnWords;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;

/** Papers read back without engine or record, for the loop of the benchmark. */
public final class PlainReading {

    private static final PaperCheck CHECK = new PaperCheck(new Languages());
    private static final int EVERY = 20;

    private PlainReading() {
    }

    /** One in twenty is read from its bytes besides. */
    public static void read(int position, PrintedPaper note, PrintedPaper annex, Instrument open, Instrument filled, MemberState state) {
        List<String> faults = CHECK.faults(note, position % EVERY == 0);
        List<String> ofAnnex = CHECK.faults(annex, open, filled, state, position % EVERY == 0);
        if (!faults.isEmpty() || !ofAnnex.isEmpty()) {
            throw new AssertionError(state.shortName() + ": " + faults + ofAnnex);
        }
    }

    /** How long reading alone takes, in seconds of one processor. @param papers pairs of a note and a compact */
    public static double seconds(List<PrintedPaper> papers) throws Exception {
        long took = 0;
        for (int i = 0; i < papers.size(); i++) {
            try (PDDocument drawn = Loader.loadPDF(papers.get(i).bytes())) {
                long begun = System.nanoTime();
                DrawnWords.in(drawn);
                CHECK.faults(papers.get(i), i / 2 % EVERY == 0);
                took += System.nanoTime() - begun;
            }
        }
        return took / 1e9;
    }
}
