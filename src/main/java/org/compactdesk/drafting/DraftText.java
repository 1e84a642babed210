package org.compactdesk.drafting;

import java.util.List;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.document.PlainText;
import org.compactdesk.engine.Upload;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.TextRemark;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.state.Language;

/**
 * One text of a campaign as a form sends it in: read once, and handed along.
 *
 * @param outcome done, or refused with the reason why it is no such text
 * @param note    what a note verbale says; null for a compact, and where refused
 * @param compact what a compact says; likewise
 * @param oddities what looks wrong in it
 */
record DraftText(Language language, CampaignText.Kind kind, Upload file, Outcome outcome, NoteVerbaleText note, Instrument compact,
        List<TextRemark> oddities) {

    private static final int LONGEST = 400_000;

    static DraftText read(Language language, CampaignText.Kind kind, Upload file) {
        if (file.bytes().length > LONGEST) {
            return new DraftText(language, kind, file, Outcome.refused(kind.tooLong()), null, null, List.of());
        }
        if (kind == CampaignText.Kind.NOTE) {
            var reading = NoteVerbaleText.read(file.bytes(), language.tag());
            return new DraftText(language, kind, file, reading.outcome(), reading.note(), null, reading.oddities());
        }
        var reading = Instrument.read(file.bytes(), language.tag());
        return new DraftText(language, kind, file, reading.outcome(), null, reading.instrument(), reading.oddities());
    }

    /** As they are kept: of a text that can be read. */
    String words() {
        return PlainText.normalized(PlainText.decode(file.bytes()).orElseThrow());
    }

    /** What forms call it: "Text of the compact in French". */
    String label() {
        return language.ownPaper("field." + kind.field().name());
    }

    boolean isOf(CampaignText.Kind other, String tag) {
        return kind == other && language.tag().equals(tag);
    }
}
