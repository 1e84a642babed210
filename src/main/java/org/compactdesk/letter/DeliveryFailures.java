package org.compactdesk.letter;

import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Letter.Attempt;
import org.springframework.stereotype.Component;

/** The door for what mail servers report after they accepted a letter. It stands among the letter's attempts, in the server's own words. */
@Component
public class DeliveryFailures {

    private final Ledger ledger;
    private final RefusedAddresses refusedAddresses;

    DeliveryFailures(Ledger ledger, RefusedAddresses refusedAddresses) {
        this.ledger = ledger;
        this.refusedAddresses = refusedAddresses;
    }

    /** Not yet: the server goes on trying (RFC 3464, 2.3.3), so it counts for nothing. */
    public void delayed(long letter, String recipient, String words) {
        ledger.attempt(letter, Attempt.Kind.BOUNCED_FOR_NOW, Messages.of("letter.reported", recipient, words));
    }

    /**
     * For good. The first that calls an address wrong, or leaves open what is wrong, lets a person correct it, as a refusal at once would have.
     *
     * @param status the server's reason (RFC 3463), or null where it gave none
     */
    public void failed(long letter, String recipient, String status, String words) {
        ledger.hold(letter);
        boolean first = ledger.of(letter).attempts().stream().noneMatch(attempt -> attempt.kind() == Attempt.Kind.BOUNCED);
        boolean addressIsWrong = status == null || Letter.WRONG_ADDRESS.contains(status);
        String said = status == null || words.contains(status) ? words : status + " " + words;
        ledger.attempt(letter, addressIsWrong ? Attempt.Kind.BOUNCED : Attempt.Kind.NOT_DELIVERED, Messages.of("letter.reported", recipient, said));
        if (addressIsWrong && first) {
            ledger.markUnraised(letter);
        }
        refusedAddresses.raiseAfterCommit(letter);
    }
}
