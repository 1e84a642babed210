package org.compactdesk.correspondence;

import org.compactdesk.engine.Outcome;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.TextMatch;

/** What a person says something is: a kind of response, or that another sent it. */
enum Classification {
    SIGNED_COPY,
    TALKS,
    INTENTION,
    DECLINED,
    QUESTION,
    ADDRESS_CHANGE,
    WITHDRAWAL,
    ACKNOWLEDGEMENT,
    NOT_FOR_US,
    WRONG_SENDER;

    Outcome record(Arrivals arrivals, long entry, TextMatch seen) {
        if (this == WRONG_SENDER) {
            arrivals.senderWrong(entry);
            return Outcome.done();
        }
        return arrivals.classify(entry, ResponseKind.valueOf(name()), seen);
    }
}
