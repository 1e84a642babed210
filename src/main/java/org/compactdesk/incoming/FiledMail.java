package org.compactdesk.incoming;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.incoming.MailReviews.Kind;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.FiledMailProcess.Filed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person says about the mail of a day that was filed without a task. */
@Component
class FiledMail {

    private final MailReviews reviews;
    private final IncomingItems arrivals;
    private final Mailroom mailroom;

    FiledMail(MailReviews reviews, IncomingItems arrivals, Mailroom mailroom) {
        this.reviews = reviews;
        this.arrivals = arrivals;
        this.mailroom = mailroom;
    }

    /** @param shownUpTo the last entry that the person saw; what came after it stays for the next list */
    @Transactional
    Outcome lookedThrough(long begin, long shownUpTo, List<ReviewRow> rows) {
        Set<Long> shown = reviews.on(Kind.FILED, begin).stream().map(IncomingGlance::id).filter(entry -> entry <= shownUpTo).collect(Collectors.toSet());
        if (!rows.stream().allMatch(row -> shown.contains(row.id()))) {
            return Outcome.refused("review.changed");
        }
        shown.forEach(reviews::reviewed);
        rows.forEach(row -> handOn(row.id(), row.as(Filed.class)));
        return Outcome.done();
    }

    private void handOn(long entry, Filed choice) {
        if (choice != Filed.NOTHING) {
            arrivals.takeUp(entry, choice == Filed.NEW_ADDRESS ? ResponseKind.ADDRESS_CHANGE : null);
            mailroom.start(entry);
        }
    }
}
