package org.compactdesk.incoming;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.incoming.MailReviews.Kind;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.process.ReportJudgementProcess.Judgement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person says about reports that do not prove by themselves what became of a letter. */
@Component
class ReportJudgements {

    private final MailReviews reviews;
    private final IncomingItems arrivals;
    private final Bounces bounces;
    private final Mailroom mailroom;

    ReportJudgements(MailReviews reviews, IncomingItems arrivals, Bounces bounces, Mailroom mailroom) {
        this.reviews = reviews;
        this.arrivals = arrivals;
        this.bounces = bounces;
        this.mailroom = mailroom;
    }

    @Transactional
    Outcome judge(long begin, List<ReviewRow> rows) {
        Set<Long> shown = reviews.on(Kind.REPORTS, begin).stream().map(IncomingGlance::id).collect(Collectors.toSet());
        if (rows.isEmpty() || !rows.stream().allMatch(row -> shown.contains(row.id()))) {
            return Outcome.refused("review.changed");
        }
        rows.forEach(row -> judge(row.id(), row.as(Judgement.class)));
        return Outcome.done();
    }

    private void judge(long entry, Judgement judgement) {
        reviews.reviewed(entry);
        switch (judgement) {
            case NOT_DELIVERED -> {
                bounces.confirm(entry);
                arrivals.fileAs(entry, IncomingItem.State.DELIVERY_REPORT);
            }
            case NOTHING_FOLLOWS -> arrivals.fileAs(entry, IncomingItem.State.DELIVERY_REPORT);
            case NO_REPORT -> {
                arrivals.takeUp(entry, null);
                mailroom.start(entry);
            }
        }
    }
}
