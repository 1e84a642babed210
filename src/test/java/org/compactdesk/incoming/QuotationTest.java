package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quotation folds, the answer is in sight, wherever it stands. */
class QuotationTest {

    private static final String NOTE = IntStream.range(0, 60).mapToObj(line -> "The Secretariat recalls commitment number " + line + " of the compact.").collect(Collectors.joining("\n"));
    private static final String FOLDED = "lines of quotation; the whole stands in “Text of the mail”]";

    @Test
    void anAnswerAboveAMarkedQuotationIsInSight() {
        String folded = Quotation.folded("We decline.\n\nOn 2 Aug 2017, the desk wrote:\n" + NOTE.replaceAll("(?m)^", "> "), List.of());
        assertThat(folded).startsWith("We decline.").endsWith(FOLDED).hasSizeLessThan(120).doesNotContain("wrote:");
    }

    @Test
    void anAnswerBelowAQuotationWithoutMarksIsInSight() {
        String folded = Quotation.folded("From: Compact Desk\nSent: Wednesday\nTo: Mission\nSubject: Note\n\n" + NOTE + "\n\nWe decline.", List.of(NOTE));
        assertThat(folded).startsWith("[").contains(FOLDED).endsWith("We decline.").doesNotContain("recalls", "Sent:");
    }

    @Test
    void theLetterIsKnownHoweverItsLinesWereBroken() {
        String wrapped = NOTE.replace(" commitment", "\ncommitment");
        assertThat(Quotation.folded("Yes, with pleasure.\n" + wrapped, List.of(NOTE))).isEqualTo("Yes, with pleasure.\n[120 " + FOLDED);
    }

    @Test
    void anAnswerBetweenTheLinesStaysBetweenThem() {
        assertThat(Quotation.folded("> Will you sign the compact?\nYes.\n> And when?\nSoon.", List.of())).isEqualTo("> Will you sign the compact?\nYes.\n> And when?\nSoon.");
    }

    @Test
    void whatQuotesAndSaysNothingElseIsShownAsItIs() {
        String only = NOTE.replaceAll("(?m)^", "> ");
        assertThat(Quotation.folded(only, List.of())).isEqualTo(only);
    }

    @Test
    void wordsOfItsOwnAreNeverFolded() {
        assertThat(Quotation.folded("The Secretariat recalls commitment number 99 of another compact.\nDear all,", List.of(NOTE))).contains("another compact", "Dear all,");
    }

    @Test
    void aShortLineOfTheLetterIsFoldedWithWhatStandsRoundIt() {
        String half = NOTE.substring(0, NOTE.indexOf("number 30") - "The Secretariat recalls commitment ".length()).strip();
        String letter = half + "\nFirst,\nsecond,\nthird.\n" + NOTE;
        assertThat(Quotation.folded("We decline.\n" + letter, List.of(letter))).isEqualTo("We decline.\n[93 " + FOLDED);
        assertThat(Quotation.folded("We decline.\n" + letter.replace("second,", "never."), List.of(letter))).as("a word that the letter has not is an answer").contains("never.");
    }

    @Test
    void aShortQuotationStaysInSight() {
        assertThat(Quotation.folded("Yes.\n\n> One\n> Two\n> Three", List.of())).isEqualTo("Yes.\n\n> One\n> Two\n> Three");
        assertThat(Quotation.folded("Yes.\n\n> One\n> Two\n> Three\n> Four", List.of())).endsWith(FOLDED);
        assertThat(Quotation.folded("Yes.\n> " + "long ".repeat(50), List.of())).as("in one long line").endsWith(FOLDED);
    }
}
