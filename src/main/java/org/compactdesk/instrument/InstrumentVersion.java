package org.compactdesk.instrument;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The instrument's text as it stood for one Member State at one time.
 *
 * @param participationKey business key of the participation
 * @param number           1, 2, 3 … within the participation
 * @param text             the canonical text, filled in
 * @param hash             SHA-256 of the text
 * @param why              how this version came about
 * @param document         id of the stored paper, or null
 * @param madeBy           the person, or the desk
 */
@Table(schema = "desk", name = "version")
public record InstrumentVersion(@Id Long id, String participationKey, int number, String text, String hash, Why why, String document,
                                Instant madeAt, String madeBy) {

    /** How a version came about. */
    public enum Why {
        /** Sent with the note verbale, or sent again. */
        AS_SENT(true),
        /** Agreed in talks and sent for signature. */
        AGREED(true),
        /** The Member State signed with commitments of its own, and the focal point confirmed them. */
        ADDITIONS_CONFIRMED(false),
        /** The Member State signed another text, and it was accepted after review. */
        ACCEPTED_AS_SIGNED(false);

        private final boolean sent;

        Why(boolean sent) {
            this.sent = sent;
        }

        boolean wasSent() {
            return sent;
        }
    }

    /** The text as clauses. */
    public Instrument instrument() {
        return Instrument.ofText(text);
    }
}
