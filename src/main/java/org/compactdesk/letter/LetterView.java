package org.compactdesk.letter;

import java.util.List;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.ledger.LedgerLine.Mishap;
import org.compactdesk.state.Languages;

/**
 * A letter as a page shows it: every entry ready to read.
 *
 * @param trouble why it has not gone out although the desk has tried, and what was said last; null where there is no such trouble
 */
record LetterView(String page, String language, String what, String fate, String when, String by, boolean settled, boolean inDoubt,
        String trouble, boolean superseded, String subject, List<Letter.Address> addresses, List<Entry> attempts, List<String> documents) {

    static LetterView of(Letter letter) {
        String again = letter.issue() == 1 ? "" : Messages.of("letter.issue", letter.issue());
        return new LetterView(page(letter.id()), Languages.englishName(letter.language()), Messages.of("letter." + letter.kind()) + again,
                Messages.of("fate." + letter.fate()), Days.read(letter.fate().isDecided() ? letter.decidedAt() : letter.plannedAt()), letter.plannedBy(),
                letter.fate() == DispatchStatus.ACCEPTED && !letter.hasBounced() || letter.fate() == DispatchStatus.NOT_NEEDED, letter.wasInDoubt(),
                trouble(letter), letter.supersededBy() != null, letter.subject(), letter.addresses(),
                letter.attempts().stream().map(attempt -> new Entry(Messages.of("attempt." + attempt.kind()),
                        Days.read(attempt.at()), attempt.answer(), attempt.isBounce())).toList(),
                letter.content().documents());
    }

    private static String trouble(Letter letter) {
        Mishap mishap = letter.isGivenUp() ? Mishap.GIVEN_UP : Mishap.TROUBLE;
        return letter.isInTrouble() ? Messages.of("mishap." + mishap) + letter.lastAnswer().map(said -> Messages.of("letter.said", said)).orElse("") : null;
    }

    /** The letter's own page. */
    static String page(long letter) {
        return "/ledger/out/" + letter;
    }

    /** @param bounced whether it tells of a mail that came back */
    record Entry(String what, String when, String answer, boolean bounced) {
    }
}
