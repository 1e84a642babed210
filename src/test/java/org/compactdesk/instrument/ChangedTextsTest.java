package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real documents, each with one thing changed as people and programs change it. */
@EnabledIf(value = "org.compactdesk.instrument.Texts#haveCases", disabledReason = "the changed documents are not beside the project")
class ChangedTextsTest {

    private final Instrument compact = Instrument.read(Texts.seedCompact()).orRefuse();
    private final NoteVerbaleText note = NoteVerbaleText.read(Texts.seedNote()).orRefuse();
    /** What is odd in the real documents themselves. */
    private final Set<String> known = sentences(Instrument.read(Texts.seedCompact()).oddities());

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", value = {
            "c01 | 0   | nothing",
            "c03 | 37  | A byte at the beginning of this line is broken",
            "c04 | 15  | “1)” is printed as “1.”",
            "c05 | 27  | “(I)” is printed as “(i)”",
            "c06 | 27  | “(1)” is printed as “(i)”",
            "c07 | 0   | nothing",
            "c13 | 0   | nothing",
            "c14 | 114 | taken for a page number or a running head"})
    void isReadWholeAndWhatIsOddIsSaid(String number, int line, String said) {
        ParseResult reading = Instrument.read(Texts.changed(number));

        assertThat(reading.orRefuse()).isEqualTo(compact);
        List<TextRemark> odd = reading.oddities().stream().filter(remark -> !known.contains(withoutNumerals(remark))).toList();
        if (said == null) {
            assertThat(odd).isEmpty();
        } else {
            assertThat(odd).anySatisfy(remark -> assertThat(remark).extracting(TextRemark::line).isEqualTo(line))
                    .allSatisfy(remark -> assertThat(remark.sentence()).contains(said));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "c09 | line 92: “1 See A/71/818, paragraph 45.” stands behind the signature blocks",
            "c10 | line 92: “Appendix” stands behind the signature blocks",
            "c11 | this file is an RTF file",
            "c12 | this file is a web page (HTML)",
            "c16 | line 51: “[MEMBER STATE acting in accordance with i”"})
    void isRefusedByName(String number, String said) {
        assertThat(Instrument.read(Texts.changed(number)).outcome().refusal()).get().asString().startsWith("Text of the compact: ").contains(said);
    }

    @Test
    void aFourthPlaceIsFilledInLikeTheOthers() {
        Instrument fourth = Instrument.read(Texts.changed("c02")).orRefuse();

        assertThat(fourth.placeholders()).containsExactly("title", "preamble 2", "B", "signature 1");
        assertThat(fourth.filledInFor(new MemberStates().of("GMB")).toText()).doesNotContain("[", "MEMBER").contains("the support of the Government of the Republic of the Gambia to");
    }

    @Test
    void itemsWithinACommitmentAreLinesOfIt() {
        Instrument listed = Instrument.read(Texts.changed("c08")).orRefuse();

        assertThat(listed.a().clauses()).hasSize(16);
        assertThat(listed.a().clauses().get(8).text()).endsWith(" by:\n(a) training;\n(b) equipment;\n(c) exchanges.");
        assertThat(Instrument.ofText(listed.toText())).isEqualTo(listed);
        assertThat(new PaperWords().html(listed.a().clauses().get(8).text())).contains("<br/><span>(b) equipment;</span>");
    }

    @Test
    void wordsStruckOutAreARemark() {
        ParseResult reading = Instrument.read(Texts.changed("c15"));

        assertThat(reading.orRefuse().principles().get(0).text()).contains("~~Honesty~~");
        assertThat(reading.oddities()).filteredOn(remark -> remark.line() == 15).singleElement()
                .satisfies(remark -> assertThat(remark.sentence()).contains("“~~Honesty~~” is struck out"))
                .satisfies(remark -> assertThat(remark.printed()).isEqualTo(TextRemark.Printed.AS_IT_STANDS));
    }

    @Test
    void aPageNumberWithinAParagraphOfTheNoteIsLeftOut() {
        NoteParseResult reading = NoteVerbaleText.read(Texts.changed("n01"));

        assertThat(reading.orRefuse()).isEqualTo(note);
        assertThat(reading.oddities()).extracting(TextRemark::text, TextRemark::printed)
                .containsExactly(tuple("/...", TextRemark.Printed.NOT), tuple("- 2 -", TextRemark.Printed.NOT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "n02 | a list  | The Secretariat asks for:#- a reply;#- a signed copy;#1. first#2. second",
            "n03 | a table | Item\tDate#Signed copy\t25 August 2017#Meeting\t18 September 2017"})
    void aListAndATableOfTheNoteStayLines(String number, String said, String paragraph) {
        NoteParseResult reading = NoteVerbaleText.read(Texts.changed(number));

        assertThat(reading.orRefuse().paragraphs()).hasSize(14).contains(paragraph.replace('#', '\n'));
        assertThat(reading.oddities()).singleElement().extracting(TextRemark::sentence).asString().contains(said);
        assertThat(NoteVerbaleText.read(reading.note().toText()).orRefuse()).isEqualTo(reading.note());
    }

    @Test
    void thePlaceBeforeTheDateStays() {
        NoteParseResult reading = NoteVerbaleText.read(Texts.changed("n04"));

        assertThat(reading.orRefuse().date()).isEqualTo(note.date());
        assertThat(reading.note().toText()).endsWith("\n\nNew York, 2 August 2017\n");
        assertThat(reading.note().registered("A/1", LocalDate.of(2017, 8, 3)).dateline()).isEqualTo("New York, 3 August 2017");
        assertThat(reading.oddities()).singleElement().extracting(TextRemark::sentence).asString().contains("New York");
    }

    @Test
    void aDayInAsterisksIsTheDeadlineAndIsPrintedWithoutThem() {
        NoteParseResult reading = NoteVerbaleText.read(Texts.changed("n05"));

        assertThat(reading.orRefuse()).isEqualTo(note);
        assertThat(reading.oddities()).singleElement().extracting(TextRemark::sentence).asString().contains("**25 August 2017**");
    }

    @Test
    void aPlaceToFillInTheNoteIsRefused() {
        assertThat(NoteVerbaleText.read(Texts.changed("n06")).outcome().refusal()).get().asString().contains("line 7 has a place for a Member State’s name");
    }

    private static Set<String> sentences(List<TextRemark> remarks) {
        return remarks.stream().map(ChangedTextsTest::withoutNumerals).collect(Collectors.toSet());
    }

    private static String withoutNumerals(TextRemark remark) {
        return remark.sentence().replaceAll("\\(\\w+\\)", "");
    }
}
