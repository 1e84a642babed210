package org.compactdesk.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.state.StateNames.Strength.PROVES;
import static org.compactdesk.state.StateNames.Strength.SUGGESTS;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.state.StateNames.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are known as names, in what people write. */
class StateNamesTest {

    private static final MemberStates STATES = new MemberStates();
    private static final StateNames NAMES = new StateNames(STATES);
    private static final Languages LANGUAGES = new Languages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "The Permanent Mission of the Democratic People’s Republic of Korea presents its compliments. | PRK",
            "The Permanent Mission of the Democratic People's Republic of Korea presents its compliments. | PRK",
            "The Permanent Mission of the Democratic Peoples Republic of Korea | PRK",
            "The Permanent Mission of the Democratic Peoples' Republic of Korea | PRK",
            "The Embassy of the DPR of Korea | PRK",
            "The Permanent Mission of Korea (Democratic People's Republic of) | PRK",
            "The Permanent Mission of the Republic of Korea | KOR",
            "The Permanent Mission of Korea, Republic of | KOR",
            "The Permanent Mission of the Rep. of Korea | KOR",
            "La Mission permanente de la République populaire démocratique de Corée | PRK",
            "La Misión Permanente de la República de Corea | KOR",
            "La Mission permanente de la République démocratique du Congo présente ses compliments. | COD",
            "The Permanent Mission of the Democratic Republic of Congo presents its compliments. | COD",
            "The Government of the DRC | COD",
            "Le Gouvernement de la R.D.C. | COD",
            "L’Ambassade de la RD Congo | COD",
            "The Permanent Mission of the Dem. Rep. of the Congo | COD",
            "The Permanent Mission of Congo, Democratic Republic of the | COD",
            "Ambassade de la République du Congo | COG",
            "The Permanent Mission of Congo (Brazzaville) | COG",
            "Представительство Демократической Республики Конго | COD",
            "La Misión Permanente de la República de Guinea Ecuatorial saluda. | GNQ",
            "La Misión Permanente de Guinea Ecuatorial | GNQ",
            "The Permanent Mission of Guinea Bissau presents its compliments. | GNB",
            "The Permanent Mission of Guinea‑Bissau | GNB",
            "La Mission permanente de la Guinée-Bissau | GNB",
            "La Mission permanente de la République de Guinée | GIN",
            "The Permanent Mission of Guinea-Conakry | GIN",
            "The Permanent Mission of Papua-New Guinea presents its compliments. | PNG",
            "The Permanent Mission of Papua New⏎Guinea presents its compliments. | PNG",
            "The Permanent Mission of Turkey presents its compliments. | TUR",
            "The Permanent Mission of Turkiye | TUR",
            "Turkey's Mission to the United Nations | TUR",
            "the permanent mission of turkey | TUR",
            "PERMANENT MISSION OF TURKEY TO THE UNITED NATIONS | TUR",
            "La Mission permanente de la République turque | TUR",
            "Постоянное представительство Турции при ООН | TUR",
            "Постоянное представительство Турецкой Республики | ",
            "البعثة الدائمة لتركيا لدى الأمم المتحدة | TUR",
            "البعثة الدائمة للجمهورية العربية السورية | SYR",
            "البعثة الدائمة لجمهورية كوريا الشعبية الديمقراطية | PRK",
            "البعثة الدائمة لدولة الكويت | KWT",
            "土耳其常驻联合国代表团 | TUR",
            "刚果民主共和国常驻联合国代表团 | COD",
            "赤道几内亚政府 | GNQ",
            "中华人民共和国常驻联合国代表团 | CHN",
            "The Permanent Mission of the Kingdom of Swaziland presents its compliments. | SWZ",
            "La Mission permanente du Royaume d’Eswatini | SWZ",
            "El Gobierno de Swazilandia | SWZ",
            "La Mission permanente de la Côte d’Ivoire présente ses compliments. | CIV",
            "The Permanent Mission of Co\u0302te d'Ivoire presents its compliments. | CIV",
            "The Permanent Mission of the Ivory Coast | CIV",
            "The Permanent Mission of Côte d`Ivoire | CIV",
            "The Permanent Mission of the former Yugoslav Republic of Macedonia presents its compliments. | MKD",
            "La Mission permanente de l’ex-République yougoslave de Macédoine | MKD",
            "Mission of North Macedonia | MKD",
            "Embassy of the F.Y.R.O.M. | MKD",
            "The Permanent Mission of St. Vincent & the Grenadines | VCT",
            "The Permanent Mission of St Kitts and Nevis | KNA",
            "The Permanent Mission of Cape Verde | CPV",
            "The Ministry of Foreign Affairs of the Republic of Kenya | KEN",
            "Ministère des affaires étrangères du Niger | NER",
            "Ministry of Foreign Affairs⏎Nigeria | NGA",
            "Ministry of Water and Irrigation of Tanzania | TZA",
            "The Federal Republic of Nigeria has the honour to confirm. | NGA",
            "The Government of Ireland | IRL",
            "The Permanent Mission of the United Kingdom of Great Britain and Northern Ireland | GBR",
            "Le Gouvernement du Soudan du Sud | SSD",
            "La Misión Permanente de la República Dominicana | DOM",
            "The Permanent Mission of Dominica | DMA",
            "On behalf of Denmark, Finland, Iceland, Norway and Sweden: | DNK FIN ISL NOR SWE",
            "On behalf of Denmark or Finland | DNK",
            "The Kenya Foreign Ministry | KEN",
            "Kenya⏎We shall sign the compact. | KEN",
            "We in Kenya ask. The Government of Kenya signs. | KEN",
            "The Government of Kenya signs. We in Kenya ask. | KEN",
            "The Governments of the Congo, the Republic of Korea and Papua New Guinea | COG KOR PNG"})
    void whatProvesWhoseItIs(String text, String iso3s) {
        assertThat(of(text.replace('⏎', '\n'), PROVES)).isEqualTo(iso3s == null ? Set.of() : Set.of(iso3s.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "La RDC a l’honneur de confirmer son intention de signer le pacte. | COD",
            "The FYROM intends to sign the compact. | MKD",
            "Kenya intends to sign. | KEN",
            "We in Turkey | TUR",
            "We shall sign.⏎Kenya | KEN",
            "Yours sincerely,⏎Kenya⏎Nairobi | KEN",
            "We write from Kenya⏎and ask. | KEN",
            "The Korean side of Korea | KOR PRK",
            "A library in Nairobi, Kenya | KEN",
            "The people of Guinea Ecuatorial | GNQ",
            "The U.S. intends to sign | USA"})
    void whatSuggestsIt(String text, String iso3s) {
        assertThat(of(text.replace('⏎', '\n'), SUGGESTS)).isEqualTo(Set.of(iso3s.split(" ")));
        assertThat(of(text.replace('⏎', '\n'), PROVES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Interview request\nCould I have a few minutes? Chad\nChad Miller <chad.miller@newspaper.example.com>",
            "Best regards,\nJordan\nReporter at large\nJordan Lee <jordan@newspaper.example.com>",
            "Dear Chad, thank you.", "MILLER Chad <x@example.com>", "Israel Gonzalez", "Dominique Martin", "Georgia O’Keeffe Museum",
            "A question from Northern Ireland about the compact.", "Une question de l’Irlande du Nord.",
            "Emory University, Atlanta, Georgia: request for an interview on the compact.", "The State of Georgia, USA? No: State of Georgia.",
            "New Mexico State University", "American Samoa Government Office", "the Gulf of Guinea", "Lake Chad Basin Commission",
            "The Government of New Mexico", "The Republic of China (Taiwan)", "we eat turkey and use china", "Hong Kong, China", "CONTACT US",
            "nigerian, guinean, georgian", "the government of the drc", "того мало"})
    void whatNamesNobody(String text) {
        assertThat(NAMES.in(text).keySet()).isSubsetOf(text.contains("USA") ? Set.of("USA") : text.contains("Hong") ? Set.of("CHN") : Set.of());
        assertThat(of(text, PROVES)).isEmpty();
    }

    /** Never the neighbour whose name is a part of theirs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"The Permanent Mission of the Popular Democratic Republic of Korea | KOR", "The Mission of Guinea Equatoriale | GIN",
            "The Mission of West Sudan | SDN", "The Government of Eastern Congo | COG"})
    void whatIsWrittenWronglyProvesNothing(String text, String neighbour) {
        assertThat(of(text, PROVES)).doesNotContain(neighbour);
    }

    @Test
    void everyNameOfTheListIsItsOwnInEveryLanguageAndWriting() {
        for (MemberState state : STATES.all()) {
            for (Language language : LANGUAGES.all()) {
                for (String name : List.of(language.name(state).of(), language.formalName(state).of())) {
                    String text = Map.of("en", "The Permanent Mission ", "fr", "La Mission permanente ", "es", "La Misión Permanente ").get(language.tag()) + name + ".";
                    for (String written : List.of(text, text.replace('’', '\''), Normalizer.normalize(text, Normalizer.Form.NFD), text.replace('-', '\u2011'),
                            text.replace(' ', '\u00a0'), text.toUpperCase(language.locale()))) {
                        assertThat(of(written, PROVES)).as(written).containsExactly(state.iso3());
                    }
                }
            }
            for (String language : List.of("ar", "ru", "zh")) {
                assertThat(NAMES.in(state.names().get("short_" + language)).keySet()).as(state.iso3()).contains(state.iso3());
            }
        }
    }

    @Test
    void aNameIsLookedUpWholeOrByTheBeginningsOfItsWords() {
        assertThat(NAMES.called("  cote d’ivoire ")).containsExactly("CIV");
        assertThat(NAMES.called("Korea")).containsExactlyInAnyOrder("KOR", "PRK");
        assertThat(NAMES.called("Northern Ireland")).isEmpty();
        assertThat(NAMES.search("cote iv")).extracting(MemberState::iso3).containsExactly("CIV");
        assertThat(NAMES.search("swazi")).extracting(MemberState::iso3).containsExactly("SWZ");
        assertThat(NAMES.search("guin")).extracting(MemberState::iso3).containsExactly("GNQ", "GIN", "GNB", "PNG");
        assertThat(NAMES.search(" ")).isEmpty();
    }

    private static Set<String> of(String text, Strength strength) {
        return NAMES.in(text).entrySet().stream().filter(named -> named.getValue() == strength).map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
