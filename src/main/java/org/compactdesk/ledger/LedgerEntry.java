package org.compactdesk.ledger;

import java.util.List;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterView;

/**
 * One entry of the ledger as a page lists it, every line of it ready to read; absent ones are null.
 *
 * @param page      its own page
 * @param when      when it went out, was decided or was recorded
 * @param state     the Member State
 * @param statePage the participation's page
 * @param what      its kind
 * @param subject   its subject line, or what it says in short
 * @param mishap    what a person should know of it besides its fate
 * @param sender    who sent it; null for a letter
 * @param tries     how often it was attempted, for what went out
 * @param addresses whom it went to; none for what came in
 */
record LedgerEntry(LedgerLine line, String direction, String page, String when, String state, String statePage, String reference, String what,
        String language, String subject, String fate, String mishap, String sender, List<Letter.Address> addresses,
        String tries, List<LetterView.Entry> attempts) {
}
