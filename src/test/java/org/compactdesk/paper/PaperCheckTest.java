package org.compactdesk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.compactdesk.document.PrintedPaper;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.instrument.NoteVerbaleText;
import org.compactdesk.instrument.Papers;
import org.compactdesk.instrument.Section;
import org.compactdesk.instrument.Texts;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not stand on a paper is found on the paper, whoever filled it in. */
class PaperCheckTest {

    private static final Papers PAPERS = Texts.papers();
    private static final Languages LANGUAGES = new Languages();
    private static final PaperCheck CHECK = new PaperCheck(LANGUAGES);
    private static final MemberStates STATES = new MemberStates();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void theSamplesOfAllAddresseesAreInOrderForBothReaders(String language) {
        Instrument open = Instrument.read(Texts.sampleCompact(language), language).orRefuse();
        NoteVerbaleText note = NoteVerbaleText.read(Texts.sampleNote(language), language).orRefuse();
        assertInOrder(open, STATES.of("GBR"), note);
        // Short, for so many are drawn.
        Instrument shorter = new Instrument(language, open.title(), open.preamble().subList(0, 1), open.principles().subList(0, 1), List.of(),
                first(open.a()), first(open.b()), open.closing(), open.signatures());
        for (MemberState state : STATES.all()) {
            Instrument filled = shorter.filledInFor(state);
            assertThat(CHECK.faults(PAPERS.compact(filled, "Annex I"), shorter, filled, state, true)).as(state.shortName()).isEmpty();
        }
    }

    @Test
    void theRealDocumentsAreInOrder() {
        if (Texts.haveSeeds()) {
            Instrument open = Instrument.read(Texts.seedCompactPutRight()).orRefuse();
            NoteVerbaleText note = NoteVerbaleText.read(Texts.seedNote()).orRefuse();
            List.of("CIV", "GBR").forEach(state -> assertInOrder(open, STATES.of(state), note));
        }
    }

    private static Section first(Section section) {
        return new Section(section.letter(), section.lead(), section.groups().subList(0, 1));
    }

    private static void assertInOrder(Instrument open, MemberState state, NoteVerbaleText note) {
        Instrument filled = open.filledInFor(state);
        assertThat(CHECK.faults(PAPERS.compact(filled, "Annex I"), open, filled, state, true)).as(state.shortName()).isEmpty();
        assertThat(CHECK.faults(PAPERS.noteVerbale(note, List.of(LANGUAGES.writtenTo(open.language()).mission(state), "New York"), "Annex I"), true))
                .as(state.shortName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | [MEMBER\u00a0STATE]   | A bracket
            en | [MEMBER\u2011STATE]   | A bracket
            en | [MEMBER STATE          | A bracket
            en | \uff3bMEMBER STATE\uff3d | A place
            en | \uff3bState\uff3d        | A letter is missing
            en | {State}                | A bracket
            en | <State>                | A bracket
            en | MEMBER STATE           | A place
            en | MEMBER\u2013STATE     | A place
            en | ÉTAT MEMBRE            | A place
            fr | ÉTAT MEMBRE            | A place
            fr | MEMBER STATE           | A place
            es | ESTADO MIEMBRO         | A place
            en | TBD                    | A word
            en | (TBD)                  | A word
            en | XXXX                   | A word
            en | ???                    | A word
            en | ${state}               | A mark of a template
            en | {{state}}              | A mark of a template
            en | [[state]]              | A mark of a template
            en | %s                     | A mark of a template
            en | \u6797                | A letter is missing
            """)
    void whatMustNotStandOnItIsRefused(String language, String words, String sentence) {
        Instrument compact = Instrument.read(Texts.sampleCompact(language), language).orRefuse().filledInFor(STATES.of("FRA"));
        Instrument spoiled = with(compact, compact.clauses().get(0).id(), text -> text + " And " + words + ".");

        assertThat(CHECK.faults(PAPERS.compact(spoiled, "Annex I"), true)).singleElement().asString().startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"All Member States (2017), see note 3)", "the États Membres", "MEMBER STATES", "XXV and (xxx)", "„quoted‚ «words»", "a@example.org"})
    void ordinaryWordsAreNot(String words) {
        Instrument compact = Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(STATES.of("FRA"));

        assertThat(CHECK.faults(PAPERS.compact(with(compact, "1", text -> text + " " + words), "Annex I"), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title,its title", "B,section B", "signature 1,a signature block"})
    void aPartWithoutTheNameThatHadAPlaceForItIsRefused(String part, String called) {
        Instrument open = Instrument.read(Texts.sampleCompact()).orRefuse();
        String id = open.placeholders().stream().filter(place -> place.startsWith(part)).findFirst().orElseThrow();
        Instrument filled = with(open.filledInFor(STATES.of("FRA")), id, text -> text.replace("the French Republic", "the State"));

        assertThat(CHECK.faults(PAPERS.compact(filled, null), open, filled, STATES.of("FRA"), false))
                .containsExactly("The name of the Member State is missing in " + called + ".");
        assertThat(CHECK.faults(PAPERS.compact(filled, null), open, open.filledInFor(STATES.of("FRA")), STATES.of("FRA"), false))
                .as("the words are right, but not on the paper").containsExactly("The name of the Member State is missing in " + called + ".");
    }

    @Test
    void readersThatDisagreeAreAFault() {
        PrintedPaper paper = PAPERS.compact(Instrument.read(Texts.sampleCompact()).orRefuse().filledInFor(STATES.of("FRA")), null);
        List<String> other = new ArrayList<>(paper.pages());
        other.set(0, other.get(0) + " more");

        assertThat(CHECK.faults(new PrintedPaper(paper.bytes(), other), false)).isEmpty();
        assertThat(CHECK.faults(new PrintedPaper(paper.bytes(), other), true)).containsExactly("Two readers read other words on it.");
    }

    private static Instrument with(Instrument compact, String id, UnaryOperator<String> change) {
        return compact.withChanges(java.util.Map.of(id, change.apply(compact.paragraphs().get(id))));
    }
}
