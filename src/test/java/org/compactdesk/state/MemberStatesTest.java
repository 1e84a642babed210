package org.compactdesk.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
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
}
