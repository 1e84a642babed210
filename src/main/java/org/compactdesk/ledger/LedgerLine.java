package org.compactdesk.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.participation.ResponseKind;

/**
 * One entry of the ledger, as much of it as it takes to find and to order it.
 *
 * @param id          its number among the letters or among what came in
 * @param businessKey the participation, or null where it is not known
 * @param reference   the campaign, or null where it is not known
 * @param iso3        the Member State, or null where it is not known
 * @param kind        {@code out-note-verbale}, {@code in-question}
 * @param fates       what became of it: {@code accepted}, {@code in-doubt}, {@code filed-late}; a letter can have several
 * @param toLookAt    whether a person should look at it: not delivered, in doubt, or of an unknown sender
 * @param at          when that was
 */
record LedgerLine(Direction direction, long id, String businessKey, String reference, String iso3, String kind, Set<String> fates,
        boolean toLookAt, Instant at) {

    /** What a person should look at first, then the newest. */
    static final Comparator<LedgerLine> ORDER = Comparator.comparing(LedgerLine::toLookAt).thenComparing(LedgerLine::at)
            .thenComparing(LedgerLine::direction).thenComparing(LedgerLine::id).reversed();

    /** Names for people: {@code direction.<NAME>}. */
    enum Direction {
        OUT,
        IN;

        String slug() {
            return LedgerLine.slug(name());
        }
    }

    /** What a letter can be besides its {@link DispatchStatus}. Names for people: {@code mishap.<NAME>}. */
    enum Mishap {
        IN_DOUBT,
        ADDRESS_REFUSED,
        BOUNCED,
        TROUBLE,
        GIVEN_UP;

        String slug() {
            return LedgerLine.slug(name());
        }
    }

    static String slug(LetterKind kind) {
        return "out-" + slug(kind.name());
    }

    /** @param kind null where nobody has said what it is */
    static String slug(ResponseKind kind) {
        return "in-" + (kind == null ? "not-classified" : slug(kind.name()));
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
