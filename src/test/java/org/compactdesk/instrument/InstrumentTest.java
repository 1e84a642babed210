package org.compactdesk.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTest {

    private final MemberStates memberStates = new MemberStates();
    private final Instrument compact = Instrument.read(Texts.sampleCompact()).orRefuse();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CAN | the Government of [MEMBER STATE] commits     | the Government of Canada commits",
            "GMB | the Government of [MEMBER STATE] commits     | the Government of the Republic of the Gambia commits",
            "GMB | the Government of the [MEMBER STATE] commits | the Government of the Republic of the Gambia commits",
            "CAN | the Government of the [MEMBER STATE] commits | the Government of Canada commits",
            "CIV | For [Member State]                           | For the Republic of Côte d'Ivoire",
            "FRA | [MEMBER STATE] commits                       | The French Republic commits",
            "FRA | It is so. [MEMBER STATE] commits             | It is so. The French Republic commits",
            "CAN | [MEMBER STATE] commits                       | Canada commits",
            "FRA | The [MEMBER STATE] commits                   | The French Republic commits",
            "TUR | of [MEMBER STATE] and of the [MEMBER  STATE] | of the Republic of Türkiye and of the Republic of Türkiye",
            "GBR | breathe [MEMBER STATE]                       | breathe the United Kingdom of Great Britain and Northern Ireland",
            "GBR | no place for it                              | no place for it"})
    void theFormalNameIsFilledInWithOneArticleWhereItHasOne(String iso3, String text, String filledIn) {
        assertThat(Placeholder.fill(text, memberStates.of(iso3), TextLanguage.of("en"))).isEqualTo(filledIn);
    }

    @Test
    void everyPlaceIsFilledInForEveryMemberState() {
        assertThat(memberStates.all()).allSatisfy(state -> {
            Instrument filledIn = compact.filledInFor(state);
            assertThat(filledIn.placeholders()).isEmpty();
            assertThat(filledIn.toText()).doesNotContain("[").doesNotContain("the the ").containsOnlyOnce("For the Government of " + state.formalName());
            assertThat(filledIn.title()).contains("the Government of " + state.formalName() + ":");
            assertThat(filledIn.b().lead()).startsWith("The Government of " + state.formalName() + ",");
            assertThat(Instrument.ofText(filledIn.toText())).isEqualTo(filledIn);
        });
    }

    @Test
    void aStatesOwnCommitmentsGoOnWithTheNextNumbersOfSectionB() {
        Instrument once = compact.withAdditions(List.of("Dig a well.", "Report on\nit."));
        Instrument twice = once.withAdditions(List.of("Dig another."));

        assertThat(once.b().clauses()).hasSize(14);
        assertThat(once.b().clauses().get(13)).isEqualTo(new Clause("B(xiv)", "(xiv)", "Report on it."));
        assertThat(twice.b().groups()).hasSize(4);
        assertThat(twice.b().clauses().get(14).id()).isEqualTo("B(xv)");
        assertThat(twice.a()).isEqualTo(compact.a());
        assertThat(Instrument.ofText(twice.toText())).isEqualTo(twice);
        assertThat(compact.withAdditions(List.of())).isEqualTo(compact);
    }

    @Test
    void aChangedClauseKeepsItsPlaceAndChangesTheHash() {
        Instrument changed = compact.withChanges(Map.of("B(iv)", "Name two focal points."));

        assertThat(changed.b().clauses().get(3).text()).isEqualTo("Name two focal points.");
        assertThat(changed.hash()).isNotEqualTo(compact.hash());
        assertThat(compact.withChanges(Map.of("B(iv)", compact.paragraphs().get("B(iv)"))).hash()).isEqualTo(compact.hash());
        assertThatIllegalArgumentException().isThrownBy(() -> compact.withChanges(Map.of("B(xl)", "Nothing.")));
    }

    @Test
    void aCommitmentTakenOutLetsThoseAfterItMoveUp() {
        Instrument shorter = compact.without(List.of("B(ii)"));

        assertThat(shorter.b().clauses()).hasSize(11);
        assertThat(shorter.b().clauses().get(1).text()).isEqualTo(compact.b().clauses().get(2).text());
        assertThat(shorter.b().clauses().get(1).id()).isEqualTo("B(ii)");
    }

    @Test
    void everyParagraphHasAnIdOfItsOwn() {
        assertThat(compact.paragraphs()).containsKeys("title", "preamble 1", "3", "undertaking 1", "A", "A heading 2", "A(ix)", "B(xii)",
                "closing 1", "signature 1", "signature 2 line 3");
    }
}
