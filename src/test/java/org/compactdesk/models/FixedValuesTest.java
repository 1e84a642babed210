package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people choose from a list, the server takes from that list only: in every form of every process. */
class FixedValuesTest {

    /** Chosen from what there is at that moment in the record: the step looks there. */
    private static final Set<String> FROM_THE_RECORD = Set.of("reference", "instructionCampaign", "subjectKind", "enclosuresKept", "lettersMeant",
            "alsoCampaigns", "participations");

    @BeforeAll
    static void knowTheData() {
        new MemberStates();
        new Languages();
    }

    static Stream<Arguments> chosen() {
        return ProcessClass.all().stream().flatMap(process -> ModelForms.choices(model(process)).filter(name -> !FROM_THE_RECORD.contains(name))
                .map(name -> Arguments.of(process, name)));
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void aValueThatIsNoneOfThemIsRefusedInASentence(ProcessClass process, String name) {
        Variable<?> variable = process.declared().get(name);
        assertThat(variable).as(process + " declares " + name).isNotNull();
        assertThat(variable.isFixed()).as(process + " knows the values of " + name).isTrue();
        for (String value : List.of("NONSENSE", "xx", "NONSENSE,xx", "null")) {
            assertThatThrownBy(() -> variable.check(value, "Any")).as(name + "=" + value).isInstanceOf(Rejection.class)
                    .hasMessageMatching("[A-Z].*: “.*” is not one of the choices\\.");
        }
        variable.check("", "Any");
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void everyOneOfThemIsTaken(ProcessClass process, String name) {
        ProcessClass.values(process.variables().get(name)).forEach(value -> process.declared().get(name).check(value, "Any"));
    }

    @Test
    void englishIsNeverLeftOut() {
        Variable<?> leftOut = ProcessClass.all().stream().map(process -> process.declared().get("languagesLeftOut")).filter(found -> found != null).findFirst().orElseThrow();
        leftOut.check("fr, es", "Any");
        assertThatThrownBy(() -> leftOut.check("fr,en", "Any")).isInstanceOf(Rejection.class).hasMessageContaining("“en” is not one of the choices");
    }

    private static Model model(ProcessClass process) {
        return Model.all().stream().filter(model -> model.id().equals(process.key())).findFirst().orElseThrow();
    }
}
