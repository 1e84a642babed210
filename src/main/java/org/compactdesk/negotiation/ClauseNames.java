package org.compactdesk.negotiation;

import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Language;

/** What a paragraph of the instrument is called by people: "Principle 3", "Commitment (iv) of section B". */
final class ClauseNames {

    private static final Pattern COMMITMENT = Pattern.compile("([AB])(\\(.+\\))");
    private static final Pattern PRINCIPLE = Pattern.compile("\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(preamble|undertaking|closing) (\\d+)");

    private ClauseNames() {
    }

    /** For staff. */
    static String of(String clause) {
        return named(clause, (kind, number) -> Messages.of("clause." + kind, number));
    }

    /** For a letter in this language. */
    static String of(String clause, Language language) {
        return named(clause, (kind, number) -> language.word("clause." + kind, number));
    }

    private static String named(String clause, BinaryOperator<String> words) {
        Matcher commitment = COMMITMENT.matcher(clause);
        if (commitment.matches()) {
            return words.apply("commitment." + commitment.group(1), commitment.group(2));
        }
        Matcher numbered = NUMBERED.matcher(clause);
        if (numbered.matches()) {
            return words.apply(numbered.group(1), numbered.group(2));
        }
        return PRINCIPLE.matcher(clause).matches() ? words.apply("principle", clause) : clause;
    }

    /** Whether a proposal can touch it: words of clauses, not titles, headings and signature blocks. */
    static boolean isOpenToTalks(String clause) {
        return COMMITMENT.matcher(clause).matches() || NUMBERED.matcher(clause).matches() || PRINCIPLE.matcher(clause).matches();
    }

    static boolean isOwnCommitment(String clause) {
        return clause.startsWith("B(");
    }
}
