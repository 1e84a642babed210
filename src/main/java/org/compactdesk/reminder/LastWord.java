package org.compactdesk.reminder;

import static org.compactdesk.record.FactKind.COPY_RETURNED;
import static org.compactdesk.record.FactKind.DECLINED;
import static org.compactdesk.record.FactKind.INTENTION_ANNOUNCED;
import static org.compactdesk.record.FactKind.INTENTION_TAKEN_BACK;
import static org.compactdesk.record.FactKind.SIGNED_COPY_RECEIVED;
import static org.compactdesk.record.FactKind.TALKS_OPENED;
import static org.compactdesk.record.FactKind.TEXT_AGREED;
import static org.compactdesk.record.FactKind.WITHDRAWN;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;

/**
 * What was said last between a Government and the Secretariat about signing. The schedule says when a mission is reminded; this says of
 * what, so that nobody is asked what it intends who has said it.
 */
enum LastWord {
    /** No word yet, or the word that the standing itself tells. */
    NONE,
    /** It does not intend to sign, and nothing has followed but courtesies: it is not reminded. */
    NO,
    /** Talks ended with a text for its signature. */
    AGREED_TEXT,
    /** Its signed copy went back to be corrected. */
    CORRECTION;

    private static final Set<FactKind> OF_THE_WILL =
            EnumSet.of(DECLINED, INTENTION_TAKEN_BACK, INTENTION_ANNOUNCED, TALKS_OPENED, TEXT_AGREED, COPY_RETURNED);
    private static final Set<FactKind> OF_THE_PAPER = EnumSet.of(TEXT_AGREED, COPY_RETURNED, WITHDRAWN);

    static LastWord of(History history) {
        if (last(history, OF_THE_WILL).filter(fact -> fact.is(DECLINED) || fact.is(INTENTION_TAKEN_BACK)).isPresent()) {
            return NO;
        }
        return last(history, OF_THE_PAPER).map(Fact::kind).map(kind -> switch (kind) {
            case TEXT_AGREED -> AGREED_TEXT;
            case COPY_RETURNED -> CORRECTION;
            default -> NONE;
        }).orElse(NONE);
    }

    /** The letter in the place of the one that the schedule has; nothing where none goes out. */
    Optional<LetterKind> letter(LetterKind scheduled) {
        return switch (this) {
            case NONE -> Optional.of(scheduled);
            case NO -> Optional.empty();
            case AGREED_TEXT -> Optional.of(LetterKind.REMINDER_OF_AGREED_TEXT);
            case CORRECTION -> Optional.of(LetterKind.REMINDER_OF_CORRECTION);
        };
    }

    /** The days that such a letter names. */
    static LetterContent content(History history, LetterKind letter) {
        return switch (letter) {
            case REQUEST_FOR_SIGNED_COPY -> day(LetterContent.none(), "announcedOn", history.last(INTENTION_ANNOUNCED));
            case REMINDER_OF_AGREED_TEXT -> day(LetterContent.none(), "agreedOn", history.last(TEXT_AGREED));
            case REMINDER_OF_CORRECTION -> {
                Optional<Fact> returned = history.last(COPY_RETURNED);
                Optional<Fact> copy = returned.flatMap(about -> history.counting().stream()
                        .filter(fact -> fact.is(SIGNED_COPY_RECEIVED) && fact.id().equals(about.refersTo())).findFirst());
                yield day(day(LetterContent.none(), "returnedOn", returned), "receivedOn", copy);
            }
            default -> LetterContent.none();
        };
    }

    private static LetterContent day(LetterContent content, String field, Optional<Fact> fact) {
        return fact.map(found -> content.with(field, found.happenedOn())).orElse(content);
    }

    private static Optional<Fact> last(History history, Set<FactKind> kinds) {
        return history.counting().stream().filter(fact -> kinds.contains(fact.kind())).reduce((earlier, later) -> later);
    }
}
