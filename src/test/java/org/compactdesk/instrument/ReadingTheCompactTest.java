package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTheCompactTest {

    private static final String SAMPLE = Texts.sampleCompact();

    @Test
    @EnabledIf(value = "org.compactdesk.instrument.Texts#haveSeeds", disabledReason = "the real documents are not beside the project")
    void theRealCompactGivesAllItsPartsInSpiteOfItsScanFaults() {
        Instrument compact = Instrument.read(Texts.seedCompact()).orRefuse();

        assertThat(compact.preamble()).hasSize(6);
        assertThat(compact.principles()).hasSize(5);
        assertThat(compact.undertaking()).hasSize(1);
        assertThat(compact.a().groups()).extracting(group -> group.clauses().size()).containsExactly(3, 5, 8);
        assertThat(compact.b().groups()).extracting(group -> group.clauses().size()).containsExactly(2, 8, 11);
        assertThat(compact.a().clauses()).hasSize(16).last().extracting(Clause::id).isEqualTo("A(xvi)");
        assertThat(compact.b().clauses()).hasSize(21).last().extracting(Clause::id).isEqualTo("B(xxi)");
        assertThat(compact.closing()).singleElement().asString().endsWith("in United Nations operations.");
        assertThat(compact.signatures()).extracting(block -> block.lines().size()).containsExactly(0, 2);
        assertThat(compact.placeholders()).containsExactly("title", "B", "signature 1");
    }

    @Test
    @EnabledIf(value = "org.compactdesk.instrument.Texts#haveSeeds", disabledReason = "the real documents are not beside the project")
    void whatLooksWrongInTheRealCompactIsListedLineByLine() {
        assertThat(Instrument.read(Texts.seedCompact()).oddities()).extracting(TextRemark::line, oddity -> firstWords(oddity.sentence()))
                .containsExactly(
                        tuple(5, "The marks in"),
                        tuple(46, "The list is"),
                        tuple(64, "There is no"),
                        tuple(68, "The list is"),
                        tuple(89, "“Authoris Codeman” stands"),
                        tuple(90, "A name and"));
    }

    private static String firstWords(String sentence) {
        return String.join(" ", List.of(sentence.split(" ")).subList(0, 3));
    }

    @Test
    void theSampleIsWithoutFault() {
        ParseResult reading = Instrument.read(SAMPLE);

        assertThat(reading.oddities()).isEmpty();
        Instrument compact = reading.orRefuse();
        assertThat(compact.principles()).hasSize(5);
        assertThat(compact.a().clauses()).hasSize(9);
        assertThat(compact.b().clauses()).hasSize(12);
        assertThat(compact.b().groups()).extracting(ClauseGroup::heading)
                .containsExactly("Knowing the water:", "Building and repairing:", "Answering for it:");
        assertThat(compact.signatures()).extracting(SignatureBlock::lines).containsOnly(List.of("Name:", "Title:", "Date:"));
        assertThat(compact.placeholders()).containsExactly("title", "B", "signature 1");
    }

    @Test
    void whatIsWrittenDownIsReadBackTheSame() {
        Instrument compact = Instrument.read(SAMPLE).orRefuse();

        assertThat(Instrument.ofText(compact.toText())).isEqualTo(compact);
        assertThat(Instrument.read(compact.toText()).oddities()).isEmpty();
    }

    /** One change to the sample, and the one thing that is then said about it. */
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("\n(v) Hold spare", "\n\n(v) Hold spare", "an empty line stands before item (v)"),
                arguments("(v) Hold spare parts", "- (v) Hold spare parts", "Item (v) has a mark"),
                arguments("waits longer than a week.", "waits longer than a week", "no full stop"),
                arguments("at the expense of its neighbours", "at the *expense* of its neighbours", "“*expense*” will not be printed"),
                arguments("at the expense of its neighbours", "at the **expense** of its neighbours", "left-over formatting"),
                arguments("at the expense of its neighbours", "at the expense <b>of its neighbours", "left-over formatting"),
                arguments("Plan treatment plants", "Plan treat\uFFFDment plants", "A byte in this line is broken"),
                arguments("Plan treatment plants before", "Plan treatment plants\n\nbefore", "was torn in two"),
                arguments("Plan treatment plants before", "Plan treat-\nment plants before", "A word was divided"),
                arguments("Building and repairing:\n\n(iv)", "Building and repairing\n\n(iv)", "does not end with a colon"),
                arguments("Government of [MEMBER STATE]:", "Government of that State:", "The title has no place"),
                arguments("B. The Government of [MEMBER STATE],", "B. The Government,", "opening of section B has no place"),
                arguments("For the Government of [MEMBER STATE]", "For the Government", "signature blocks have no place"));
    }

    @ParameterizedTest(name = "{1} → {2}")
    @MethodSource("faults")
    void aFaultIsNamedAndStopsNothing(String found, String replaced, String said) {
        ParseResult reading = Instrument.read(SAMPLE.replace(found, replaced));

        assertThat(reading.outcome().isRefused()).isFalse();
        assertThat(SAMPLE).contains(found);
        assertThat(reading.oddities()).singleElement().extracting(TextRemark::sentence).asString().contains(said);
        assertThat(reading.instrument().a().clauses()).hasSize(9);
        assertThat(reading.instrument().b().clauses()).hasSize(12);
    }

    @Test
    void aTornItemIsReadAsOne() {
        Instrument compact = Instrument.read(SAMPLE.replace("Plan treatment plants before", "Plan treatment plants\n\nbefore")).instrument();

        assertThat(compact).isEqualTo(Instrument.read(SAMPLE).instrument());
    }

    @Test
    void aMisreadSignatureAboveThePrintedNameIsNamed() {
        String scanned = SAMPLE.replace("Name:\tName:\nTitle:\tTitle:\nDate:\tDate:\n", "\tRilla Moxcoq\n\tMarta Example\n\tSecretary-General\n");

        assertThat(Instrument.read(scanned).oddities()).singleElement()
                .satisfies(oddity -> assertThat(oddity.text()).isEqualTo("Rilla Moxcoq"))
                .satisfies(oddity -> assertThat(oddity.sentence()).contains("misread"));
    }

    @Test
    void blocksThatStandOneBelowTheOtherAreReadToo() {
        String below = SAMPLE.substring(0, SAMPLE.indexOf("For the Government"))
                + "For the Government of [MEMBER STATE]\n\nName:\n\nFor the United Nations\n\nName:\n";

        assertThat(Instrument.read(below).instrument().signatures()).containsExactly(
                new SignatureBlock("For the Government of [MEMBER STATE]", List.of("Name:")),
                new SignatureBlock("For the United Nations", List.of("Name:")));
    }

    /** A change to the sample that makes it no instrument, and the reason given. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("[MEMBER STATE]", "[COUNTRY]", "[MEMBER STATE]"),
                arguments("(iv) Plan", "(v) Plan", "section A comes to (v) where (iv) should stand"),
                arguments("(iv) Plan", "(iiv) Plan", "section A comes to (iiv) where (iv) should stand"),
                arguments("(x) Look", "(xi) Look", "section B comes to (xi) where (x) should stand"),
                arguments("3. What", "4. What", "the principles come to 4. where 3. should stand"),
                arguments("A. The Secretary-General", "The Secretary-General", "section A was not found"),
                arguments("B. The Government", "The Government", "should stand"),
                arguments("For the Government of", "On behalf of", "no signature block"));
    }

    @ParameterizedTest(name = "{1} → {2}")
    @MethodSource("refusals")
    void whatIsNoInstrumentIsRefusedWithTheReason(String found, String replaced, String reason) {
        assertThat(SAMPLE).contains(found);
        ParseResult reading = Instrument.read(SAMPLE.replace(found, replaced));

        assertThat(reading.outcome().refusal()).get().asString().startsWith("Text of the compact: ").contains(reason);
        assertThat(reading.instrument()).isNull();
    }

    static Stream<byte[]> noTexts() {
        return Stream.of(new byte[0], "  \n".getBytes(StandardCharsets.UTF_8), "%PDF-1.7\n\u0000\u0001".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    }

    @ParameterizedTest
    @MethodSource("noTexts")
    void aFileThatIsEmptyOrNoTextIsRefused(byte[] file) {
        assertThat(Instrument.read(file).outcome().isRefused()).isTrue();
    }

    @Test
    void aTextAsOfficeProgramsSaveItIsReadTheSame() {
        Instrument compact = Instrument.read(SAMPLE).instrument();
        String dos = "\uFEFF" + SAMPLE.replace("\n", "\r\n");

        assertThat(Instrument.read(dos.getBytes(StandardCharsets.UTF_8)).instrument()).isEqualTo(compact);
        assertThat(Instrument.read(SAMPLE.getBytes(StandardCharsets.UTF_16)).instrument()).isEqualTo(compact);
        String accents = SAMPLE.replace("pumps and filters", "pumps – “filters” – é");
        assertThat(Instrument.read(accents.getBytes(Charset.forName("windows-1252"))).instrument().a().clauses().get(4).text())
                .contains("pumps – “filters” – é");
    }
}
