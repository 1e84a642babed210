package org.compactdesk.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compactdesk.kernel.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberStatesTest {

    private final MemberStates memberStates = new MemberStates();

    @Test
    void thereAre193InFiveRegionalGroups() {
        assertThat(memberStates.all()).hasSize(193).doesNotHaveDuplicates();
        assertThat(memberStates.regionalGroups()).containsExactly("African", "Asia-Pacific", "Eastern European",
                "Latin American and Caribbean", "Western European and Other");
        assertThat(memberStates.regionalGroups().stream().mapToInt(group -> memberStates.inGroup(group).size()).sum()).isEqualTo(193);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GMB | the Republic of the Gambia   | Permanent Mission of the Gambia to the United Nations",
            "CAN | Canada                       | Permanent Mission of Canada to the United Nations",
            "CIV | the Republic of Côte d'Ivoire | Permanent Mission of Côte d'Ivoire to the United Nations",
            "TUR | the Republic of Türkiye      | Permanent Mission of Türkiye to the United Nations",
            "FRA | the French Republic          | Permanent Mission of France to the United Nations"})
    void namesReadAsTheyShould(String iso3, String formal, String mission) {
        MemberState state = memberStates.of(iso3);

        assertThat(state.formalName()).isEqualTo(formal);
        assertThat(state.missionName()).isEqualTo(mission);
    }

    @Test
    void noNameIsMissing() {
        assertThat(memberStates.all()).allSatisfy(state -> assertThat(List.of("fr", "es", "ar", "ru", "zh"))
                .allSatisfy(language -> assertThat(state.names().get("short_" + language)).isNotBlank()));
        assertThat(memberStates.all()).allSatisfy(state -> assertThat(List.of("fr", "es"))
                .allSatisfy(language -> assertThat(state.names().get("formal_" + language)).isNotBlank()));
        assertThat(memberStates.all()).allSatisfy(state -> assertThat(List.of(state.shortName(), state.inTextName(), state.formalName())).noneMatch(String::isBlank));
    }

    @Test
    void anUnknownCodeIsNoMemberState() {
        assertThat(memberStates.find("XYZ")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> memberStates.of("XYZ"));
    }

    @Test
    void aNameIsFoundByAnyPartOfItWithoutAccentsAndCapitals() {
        assertThat(memberStates.of("CIV").nameHas(" cote d")).isTrue();
        assertThat(memberStates.of("CIV").nameHas("VOIRE")).isTrue();
        assertThat(memberStates.of("CIV").nameHas("ghana")).isFalse();
        assertThat(memberStates.find("CIV")).contains(memberStates.of("CIV"));
    }

    @Test
    void aWorkingLanguageIsKnownByItsNameAndItsTag() {
        assertThat(OfficialLanguages.tag(" french ")).contains("fr");
        assertThat(OfficialLanguages.tag("ZH")).contains("zh");
        assertThat(OfficialLanguages.tag("German")).isEmpty();
    }

    // Names with days

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SWZ | 2018-05-31 | Swaziland | the Kingdom of Swaziland | du Royaume du Swaziland | del Reino de Swazilandia",
            "SWZ | 2018-06-01 | Eswatini | the Kingdom of Eswatini | du Royaume d’Eswatini | del Reino de Eswatini",
            "MKD | 2019-02-13 | The former Yugoslav Republic of Macedonia | the former Yugoslav Republic of Macedonia | de l’ex-République yougoslave de Macédoine | de la ex República Yugoslava de Macedonia",
            "MKD | 2019-02-14 | North Macedonia | the Republic of North Macedonia | de la République de Macédoine du Nord | de la República de Macedonia del Norte",
            "TUR | 2022-05-31 | Turkey | the Republic of Turkey | de la République turque | de la República de Turquía",
            "TUR | 2022-06-01 | Türkiye | the Republic of Türkiye | de la République de Türkiye | de la República de Türkiye",
            "FRA | 2017-08-02 | France | the French Republic | de la République française | de la República Francesa"})
    void aStateIsCalledByTheNameOfTheDay(String iso3, LocalDate day, String shortName, String formal, String french, String spanish) {
        MemberState state = memberStates.of(iso3, day);
        Languages languages = new Languages();

        assertThat(state.shortName()).isEqualTo(shortName);
        assertThat(state.formalName()).isEqualTo(formal);
        assertThat(languages.writtenTo("fr").formalName(state).of()).isEqualTo(french);
        assertThat(languages.writtenTo("es").formalName(state).of()).isEqualTo(spanish);
    }

    @Test
    void theListIsInTheOrderOfItsDay() {
        assertThat(memberStates.all()).extracting(MemberState::shortName).containsSubsequence("Norway", "Oman").containsSubsequence("Costa Rica", "Côte d'Ivoire", "Croatia")
                .containsSubsequence("Niger", "Nigeria", "North Macedonia", "Norway").containsSubsequence("Türkiye", "Turkmenistan");
        assertThat(onTheDayOfTheNote(List.of()).all()).hasSize(193).extracting(MemberState::shortName)
                .containsSubsequence("Suriname", "Swaziland", "Sweden").containsSubsequence("Thailand", "The former Yugoslav Republic of Macedonia", "Timor-Leste")
                .containsSubsequence("Tunisia", "Turkey", "Turkmenistan");
    }

    @Test
    void whatStaffEnterHoldsFromItsDayOnAndWhatIsMissingReadsInEnglish() {
        NameChange change = new NameChange("FJI", LocalDate.of(2017, 9, 1), Map.of("short_en", "Viti", "in_text_en", "Viti", "formal_en", "the Republic of Viti",
                "short_fr", "", "short_es", "Viti", "formal_es", "la República de Viti"), "Note of the mission");
        MemberStates states = onTheDayOfTheNote(List.of(change));
        MemberState fiji = states.of("FJI", change.validFrom());
        Languages languages = new Languages();

        assertThat(states.of("FJI").shortName()).isEqualTo("Fiji");
        assertThat(states.earlierName("FJI", change.validFrom())).contains("Viti");
        assertThat(states.earlierName("FJI", NOTE)).isEmpty();
        assertThat(fiji.regionalGroup()).isEqualTo("Asia-Pacific");
        assertThat(languages.writtenTo("es").formalName(fiji).of()).isEqualTo("de la República de Viti");
        assertThat(languages.writtenTo("fr").name(fiji).plain()).isEqualTo("Viti");
        assertThat(languages.writtenTo("fr").formalName(fiji).plain()).isEqualTo("the Republic of Viti");
        assertThat(new StateNames(states).in("The Permanent Mission of Viti")).containsKey("FJI");
    }

    @Test
    void aNameThatIsEnteredIsKnownAtOnce() {
        List<NameChange> entered = new ArrayList<>();
        MemberStates states = new MemberStates(() -> List.copyOf(entered), Clock.fixed(NOTE.atTime(9, 0).atZone(Days.NEW_YORK).toInstant(), Days.NEW_YORK));
        StateNames names = new StateNames(states);
        assertThat(names.called("Viti")).isEmpty();

        entered.add(new NameChange("FJI", NOTE, Map.of("short_en", "Viti", "in_text_en", "Viti", "formal_en", "the Republic of Viti"), "Note"));

        assertThat(states.of("FJI").shortName()).isEqualTo("Viti");
        assertThat(names.called("Viti")).containsExactly("FJI");
    }

    @Test
    void everyEarlierNameHasItsSourceAndAllSixLanguages() {
        assertThat(List.of("SWZ", "MKD", "TUR")).allSatisfy(iso3 -> {
            NameChange earlier = memberStates.namesOf(iso3).get(0);
            assertThat(earlier.source()).isNotBlank();
            assertThat(earlier.names().keySet()).containsAll(List.of("short_en", "short_fr", "short_es", "short_ar", "short_ru", "short_zh", "formal_en", "formal_fr", "formal_es"));
            assertThat(earlier.names().values()).noneMatch(String::isBlank);
        });
    }

    private static MemberStates onTheDayOfTheNote(List<NameChange> entered) {
        return new MemberStates(() -> entered, Clock.fixed(NOTE.atTime(9, 0).atZone(Days.NEW_YORK).toInstant(), Days.NEW_YORK));
    }
}
