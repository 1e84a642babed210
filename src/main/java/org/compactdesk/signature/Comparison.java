package org.compactdesk.signature;

import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;

/** How the text of a signed copy compares with the version last sent to that Member State. */
enum Comparison {
    IDENTICAL,
    ADDITIONS,
    DEVIATIONS;

    /** From what a person saw; where nobody compared, whoever verifies the copy will see it. */
    static Comparison seenAs(TextMatch match) {
        return switch (match) {
            case ADDITIONS -> ADDITIONS;
            case DEVIATIONS -> DEVIATIONS;
            case AS_SENT, NOT_COMPARED -> IDENTICAL;
        };
    }
}
