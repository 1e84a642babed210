package org.compactdesk.campaign;

import java.time.Instant;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.state.Languages;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One text as somebody sent it in; the latest of its kind and language counts.
 *
 * @param language what it is written in, a tag of BCP 47: {@code en}
 * @param document the file as it came
 * @param paper    the same as it would be sent, drawn
 * @param text     what was read from it, with composed accents and line feeds; empty from when it was left out on
 */
@Table(schema = "desk", name = "campaign_text")
public record CampaignText(@Id Long id, long campaign, Kind kind, String language, String document, String text, String paper, String uploadedBy, Instant uploadedAt) {

    boolean isTranslatedCompact() {
        return kind == Kind.INSTRUMENT && !language.equals(Languages.DEFAULT);
    }

    public enum Kind {
        NOTE(NoteVerbaleCampaignProcess.NOTE_TEXT),
        INSTRUMENT(NoteVerbaleCampaignProcess.COMPACT_TEXT);

        private final Variable<Upload> field;

        Kind(Variable<Upload> field) {
            this.field = field;
        }

        /** In which a form sends it. */
        public Variable<Upload> field() {
            return field;
        }

        /** The sentence where it is too long. */
        public String tooLong() {
            return this == NOTE ? "campaign.noteTooLong" : "campaign.compactTooLong";
        }
    }
}
