package org.compactdesk.state;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and days as letters of each language carry them. */
class LanguageTest {

    private static final String VOWEL = "[AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜaeiouàâäéèêëîïôöùûü]";

    private final MemberStates states = new MemberStates();
    private final Languages languages = new Languages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | FRA | la France | de la France | à la France | La France",
            "fr | UGA | l’Ouganda | de l’Ouganda | à l’Ouganda | L’Ouganda",
            "fr | ARE | les Émirats arabes unis | des Émirats arabes unis | aux Émirats arabes unis | Les Émirats arabes unis",
            "fr | ECU | l’Équateur | de l’Équateur | à l’Équateur | L’Équateur",
            "fr | GBR | le Royaume-Uni de Grande-Bretagne et d’Irlande du Nord | du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord | au Royaume-Uni de Grande-Bretagne et d’Irlande du Nord | Le Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
            "fr | CIV | la Côte d’Ivoire | de la Côte d’Ivoire | à la Côte d’Ivoire | La Côte d’Ivoire",
            "fr | ISR | Israël | d’Israël | à Israël | Israël",
            "fr | HTI | Haïti | d’Haïti | à Haïti | Haïti",
            "fr | HND | le Honduras | du Honduras | au Honduras | Le Honduras",
            "fr | HUN | la Hongrie | de la Hongrie | à la Hongrie | La Hongrie",
            "fr | SLV | El Salvador | d’El Salvador | à El Salvador | El Salvador",
            "fr | ATG | Antigua-et-Barbuda | d’Antigua-et-Barbuda | à Antigua-et-Barbuda | Antigua-et-Barbuda",
            "fr | CUB | Cuba | de Cuba | à Cuba | Cuba",
            "fr | YEM | le Yémen | du Yémen | au Yémen | Le Yémen",
            "fr | FJI | les Fidji | des Fidji | aux Fidji | Les Fidji",
            "fr | MHL | les Îles Marshall | des Îles Marshall | aux Îles Marshall | Les Îles Marshall",
            "fr | BOL | l’État plurinational de Bolivie | de l’État plurinational de Bolivie | à l’État plurinational de Bolivie | L’État plurinational de Bolivie",
            "fr | IRN | la République islamique d’Iran | de la République islamique d’Iran | à la République islamique d’Iran | La République islamique d’Iran",
            "fr | FSM | les États fédérés de Micronésie | des États fédérés de Micronésie | aux États fédérés de Micronésie | Les États fédérés de Micronésie",
            "es | CAN | el Canadá | del Canadá | al Canadá | El Canadá",
            "es | ARG | la Argentina | de la Argentina | a la Argentina | La Argentina",
            "es | USA | los Estados Unidos de América | de los Estados Unidos de América | a los Estados Unidos de América | Los Estados Unidos de América",
            "es | BHS | las Bahamas | de las Bahamas | a las Bahamas | Las Bahamas",
            "es | SLV | El Salvador | de El Salvador | a El Salvador | El Salvador",
            "es | VEN | la República Bolivariana de Venezuela | de la República Bolivariana de Venezuela | a la República Bolivariana de Venezuela | La República Bolivariana de Venezuela",
            "es | IRN | la República Islámica del Irán | de la República Islámica del Irán | a la República Islámica del Irán | La República Islámica del Irán",
            "es | FRA | Francia | de Francia | a Francia | Francia",
            "en | GMB | the Gambia | of the Gambia | to the Gambia | The Gambia",
            "en | FRA | France | of France | to France | France"})
    void aNameReadsAsItShould(String language, String iso3, String plain, String of, String to, String atStart) {
        assertThat(languages.writtenTo(language).name(states.of(iso3))).isEqualTo(new NameForms(plain, of, to, atStart));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | NOR | du Royaume de Norvège",
            "fr | FRA | de la République française",
            "fr | MEX | des États-Unis du Mexique",
            "fr | SWZ | du Royaume d’Eswatini",
            "fr | ISR | de l’État d’Israël",
            "fr | AUS | de l’Australie",
            "es | ESP | del Reino de España",
            "es | MEX | de los Estados Unidos Mexicanos",
            "es | GBR | del Reino Unido de Gran Bretaña e Irlanda del Norte",
            "es | CUB | de la República de Cuba",
            "en | NOR | of the Kingdom of Norway"})
    void aFormalNameReadsAsItShould(String language, String iso3, String of) {
        assertThat(languages.writtenTo(language).formalName(states.of(iso3)).of()).isEqualTo(of);
    }

    /** The rules of French, checked on every form of "de" and "à" that a letter could carry. */
    @Test
    void everyFrenchNameElidesAndContractsByTheRules() {
        assertThat(all("fr", Language::name)).hasSize(193).allSatisfy(LanguageTest::followsTheRulesOfFrench);
        assertThat(all("fr", Language::formalName)).allSatisfy(LanguageTest::followsTheRulesOfFrench);
        areThoseRead("fr");
    }

    private static void followsTheRulesOfFrench(String iso3, NameForms name) {
        assertThat(name.of()).matches("(?:de la |du |des |de l’|d’|de )[\\p{Lu}].*").doesNotContain("'", "  ", "(", "de le ", "de les ");
        assertThat(name.to()).matches("(?:à la |au |aux |à l’|à )[\\p{Lu}].*").doesNotContain("à le ", "à les ");
        assertThat(name.plain()).doesNotContain("'", "(").doesNotMatch("l[ae] " + VOWEL + ".*");
        assertThat(name.atStart()).matches("\\p{Lu}.*");
        // What follows "de" alone begins with a consonant, what follows "d’" and "de l’" with a vowel or the mute h of Haïti.
        assertThat(name.of()).doesNotMatch("de (?:" + VOWEL + "|Haïti).*");
        assertThat(name.of().matches("d(?:e l)?’.*")).isEqualTo(name.of().matches("d(?:e l)?’(?:" + VOWEL + "|Haïti).*"));
        assertThat(Map.of("le ", "du ", "les ", "des ", "la ", "de la ", "l’", "de l’").entrySet()).allSatisfy(article ->
                assertThat(name.of().startsWith(article.getValue())).isEqualTo(name.plain().startsWith(article.getKey())));
        assertThat(Map.of("le ", "au ", "les ", "aux ").entrySet()).allSatisfy(article ->
                assertThat(name.to().startsWith(article.getValue())).isEqualTo(name.plain().startsWith(article.getKey())));
    }

    @Test
    void everySpanishNameContractsByTheRules() {
        assertThat(all("es", Language::name)).hasSize(193).allSatisfy(LanguageTest::followsTheRulesOfSpanish);
        assertThat(all("es", Language::formalName)).allSatisfy(LanguageTest::followsTheRulesOfSpanish);
        areThoseRead("es");
    }

    private static void followsTheRulesOfSpanish(String iso3, NameForms name) {
        assertThat(name.of()).matches("(?:del |de la |de los |de las |de )\\p{Lu}.*").doesNotContain("'", "(", "de el ");
        assertThat(name.to()).matches("(?:al |a la |a los |a las |a )\\p{Lu}.*").doesNotContain("a el ");
        assertThat(name.of().startsWith("del ")).isEqualTo(name.plain().startsWith("el "));
        assertThat(name.of()).as("the name's own article stays").doesNotContain("del Salvador");
        assertThat(name.atStart()).matches("\\p{Lu}.*");
    }

    @Test
    void englishNamesAreThoseOfTheList() {
        assertThat(states.all()).allSatisfy(state ->
                assertThat(languages.writtenTo("en").mission(state)).isEqualTo(state.missionName().replace('\'', '’')));
    }

    @Test
    void aMissionIsCalledAsItCallsItself() {
        assertThat(languages.writtenTo("fr").mission(states.of("FRA"))).isEqualTo("Mission permanente de la France auprès de l’Organisation des Nations Unies");
        assertThat(languages.writtenTo("es").mission(states.of("ESP"))).isEqualTo("Misión Permanente de España ante las Naciones Unidas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | 2017-08-25 | 25 August 2017 | Friday, 25 August 2017",
            "fr | 2017-08-25 | 25 août 2017 | vendredi 25 août 2017",
            "fr | 2018-01-01 | 1er janvier 2018 | lundi 1er janvier 2018",
            "es | 2017-08-25 | 25 de agosto de 2017 | viernes 25 de agosto de 2017",
            "es | 2017-09-01 | 1 de septiembre de 2017 | viernes 1 de septiembre de 2017"})
    void daysReadAsTheyShould(String tag, LocalDate day, String read, String withWeekday) {
        Language language = languages.writtenTo(tag);
        assertThat(language.day(day)).isEqualTo(read);
        assertThat(language.weekday(day)).isEqualTo(withWeekday);
        assertThat(language.day(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | 25 August 2017 | 2017-08-25",
            "fr | 25 août 2017 | 2017-08-25",
            "fr | 1er septembre 2017 | 2017-09-01",
            "es | 1 de septiembre de 2017 | 2017-09-01",
            "fr | 31 juin 2017 | ",
            "fr | 25 August 2017 | "})
    void aDayIsReadAsItIsWritten(String tag, String written, LocalDate day) {
        assertThat(languages.writtenTo(tag).dayOf(written)).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void whatStandsBeforeANameIsKnown() {
        Language french = languages.writtenTo("fr");
        assertThat(french.before("name.of")).containsExactlyInAnyOrder("d’", "de", "des", "du");
        assertThat(french.before("name.to")).containsExactlyInAnyOrder("au", "aux", "à");
        assertThat(french.articles()).containsExactly("le", "la", "les", "l’");
    }

    @Test
    void aFormalNameIsKnownWhereTheListHasIt() {
        MemberState swedish = MemberState.of("SWE", Map.of("short_en", "Sweden", "in_text_en", "Sweden", "formal_en", "the Kingdom of Sweden", "formal_fr", "le Royaume de Suède"), "");
        assertThat(languages.writtenTo("fr").knows(swedish)).isTrue();
        assertThat(languages.writtenTo("es").knows(swedish)).isFalse();
    }

    @Test
    void aLanguageIsAFolderAndWhatHasNoneIsWrittenInEnglish() {
        assertThat(languages.all()).extracting(Language::tag).containsExactly("en", "es", "fr");
        assertThat(languages.has("ru")).isFalse();
        assertThat(languages.has("fr")).isTrue();
        assertThat(languages.others()).extracting(Language::englishName).containsExactly("Spanish", "French");
        assertThat(languages.writtenTo("ru").tag()).isEqualTo("en");
    }

    @Test
    void everyLanguageHasTheWordsThatLettersAskFor() {
        Language english = languages.writtenTo("en");
        assertThat(english.keys()).contains("mission", "day", "note.reference");
        assertThat(languages.all()).allSatisfy(language -> assertThat(language.keys().toList()).as(language.tag())
                .containsAll(english.keys().toList()));
        assertThat(languages.writtenTo("fr").keys().filter(key -> key.startsWith("named.")))
                .containsExactlyElementsOf(languages.writtenTo("es").keys().filter(key -> key.startsWith("named.")).toList());
        assertThatIllegalArgumentException().isThrownBy(() -> english.word("nothing")).withMessageContaining("en has no words for nothing");
    }

    @Test
    void whatIsEnclosedIsNamedInTheLanguageOrLeftAsItIs() {
        assertThat(languages.writtenTo("fr").named("Annex I")).isEqualTo("Annexe I (en anglais)");
        assertThat(languages.writtenTo("en").named("Annex I")).isEqualTo("Annex I");
        assertThat(languages.writtenTo("es").named("Letter of the Minister")).isEqualTo("Letter of the Minister");
    }

    private Map<String, NameForms> all(String language, BiFunction<Language, MemberState, NameForms> which) {
        return states.all().stream().collect(toMap(MemberState::iso3, state -> which.apply(languages.writtenTo(language), state)));
    }

    /** Every form of "of" in the language, so that whoever knows it can read them through: {@code src/test/resources/names}. */
    private void areThoseRead(String tag) {
        Language language = languages.writtenTo(tag);
        assertThat(states.all().stream().map(state -> state.iso3() + " " + language.name(state).of() + " | " + language.formalName(state).of()))
                .containsExactlyElementsOf(lines("/names/" + tag + ".txt"));
    }

    private static List<String> lines(String resource) {
        try (var file = LanguageTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
