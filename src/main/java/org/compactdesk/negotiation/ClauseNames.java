package org.compactdesk.negotiation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.engine.Refused;

/** What a paragraph of the instrument is called by people: "Principle 3", "Commitment (iv) of section B". */
final class ClauseNames {

    private static final Pattern COMMITMENT = Pattern.compile("([AB])(\\(.+\\))");
    private static final Pattern PRINCIPLE = Pattern.compile("\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(preamble|undertaking|closing) (\\d+)");

    private ClauseNames() {
    }

    static String of(String clause) {
        Matcher commitment = COMMITMENT.matcher(clause);
        if (commitment.matches()) {
            return Refused.sentence("clause.commitment", commitment.group(2), commitment.group(1));
        }
        Matcher numbered = NUMBERED.matcher(clause);
        if (numbered.matches()) {
            return Refused.sentence("clause." + numbered.group(1), numbered.group(2));
        }
        return PRINCIPLE.matcher(clause).matches() ? Refused.sentence("clause.principle", clause) : clause;
    }

    /** Whether a proposal can touch it: words of clauses, not titles, headings and signature blocks. */
    static boolean isOpenToTalks(String clause) {
        return COMMITMENT.matcher(clause).matches() || NUMBERED.matcher(clause).matches() || PRINCIPLE.matcher(clause).matches();
    }

    static boolean isOwnCommitment(String clause) {
        return clause.startsWith("B(");
    }
}
