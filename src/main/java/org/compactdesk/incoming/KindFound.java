package org.compactdesk.incoming;

import org.compactdesk.kernel.Outcome;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.IncomingCorrespondenceProcess.Classification;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.springframework.stereotype.Component;

/** What a person says about what something is. */
@Component
class KindFound {

    private final IncomingItems arrivals;

    KindFound(IncomingItems arrivals) {
        this.arrivals = arrivals;
    }

    /** @param seen for a signed copy: what was seen of its text; else null */
    Outcome record(long entry, Classification answer, TextMatch seen) {
        if (answer == Classification.WRONG_SENDER) {
            arrivals.senderWrong(entry);
            return Outcome.done();
        }
        return arrivals.classify(entry, ResponseKind.valueOf(answer.name()), seen);
    }
}
