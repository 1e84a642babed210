package org.compactdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.compactdesk.kernel.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form or a REST call sends, read as the type that a step expects. */
class VariableTest {

    private final VariableScope scope = scope();

    @Test
    void aBlankTextCountsAsAbsentAndAMissingOneIsRefusedByName() {
        scope.setVariable("reason", "  ");
        assertThat(Variable.string("reason").find(scope)).isEmpty();
        assertThatThrownBy(() -> Variable.string("reason").get(scope)).isInstanceOf(Rejection.class).hasMessage("Reason: fill this in.");
    }

    @Test
    void aTextThatItsPlaceInTheRecordDoesNotHoldIsRefused() {
        scope.setVariable("title", " " + "x".repeat(200) + " ");
        assertThat(Variable.string("title", 200).get(scope)).hasSize(200);
        scope.setVariable("title", "x".repeat(201));
        assertThatThrownBy(() -> Variable.string("title", 200).find(scope)).isInstanceOf(Rejection.class)
                .hasMessageStartingWith("What the campaign is about: at most 200 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Compact \u202Etcapmoc", "\u2066x", "a\u2028b", "a\u0085b", "a\u0000b", "a\u001Bb"})
    void whatNobodySeesIsRefused(String title) {
        scope.setVariable("title", title);
        assertThatThrownBy(() -> Variable.string("title", 200).find(scope)).isInstanceOf(Rejection.class)
                .hasMessageStartingWith("What the campaign is about: there are characters in it that cannot be read");
        scope.setVariable("title", "\u0627\u0644\u0645\u064A\u062B\u0627\u0642\u200F (A/71/818)\nC\u00F4te d\u2019Ivoire");
        assertThat(Variable.string("title", 200).find(scope)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "COPY.EXE", "copy.pdf.scr", "copy.exe.", "copy.bat ", "copy.b\u200Bat", "copy.ex?e", "fdp.\u202Eexe", "x.hta", "y.jar"})
    void aFileThatIsCalledLikeAProgramIsRefusedWhateverIsInIt(String name) {
        for (int number : new int[] {1, 2}) {
            scope.setVariable("document" + (number == 1 ? "" : number), Variables.fileValue(name).file("%PDF-1.4".getBytes()).create());
            assertThatThrownBy(() -> Variable.upload("document").takeAll(scope)).isInstanceOf(Rejection.class)
                    .hasMessageStartingWith("Documents: \u201C" + name + "\u201D is called like a program");
            scope.setVariable("document", Variables.fileValue("executive.summary.pdf").file(new byte[1]).create());
        }
    }

    @Test
    void aDayIsReadFromWhatADateFieldSends() {
        scope.setVariable("day", "2017-08-25");
        assertThat(Variable.date("day").get(scope)).isEqualTo(LocalDate.of(2017, 8, 25));
        scope.setVariable("day", "25.8.2017");
        assertThatThrownBy(() -> Variable.date("day").get(scope)).isInstanceOf(Rejection.class).hasMessageContaining("25.8.2017");
    }

    @Test
    void aChoiceOutsideTheListIsRefused() {
        scope.setVariable("act", "MONDAY");
        assertThat(Variable.choice("act", DayOfWeek.class).get(scope)).isEqualTo(DayOfWeek.MONDAY);
        scope.setVariable("act", "SOMEDAY");
        assertThatThrownBy(() -> Variable.choice("act", DayOfWeek.class).get(scope)).isInstanceOf(Rejection.class);
    }

    @Test
    void aNumberMayComeAsText() {
        scope.setVariable("numberOfAddressees", "193");
        assertThat(Variable.number("numberOfAddressees").get(scope)).isEqualTo(193L);
        scope.setVariable("numberOfAddressees", "many");
        assertThatThrownBy(() -> Variable.number("numberOfAddressees").get(scope)).isInstanceOf(Rejection.class);
    }

    @Test
    void aMomentIsKeptAsTheEnginesDate() {
        Instant moment = Instant.parse("2017-08-25T13:00:00Z");
        Variable.instant("at").set(scope, moment);
        assertThat(scope.getVariable("at")).isEqualTo(Date.from(moment));
        assertThat(Variable.instant("at").get(scope)).isEqualTo(moment);
    }

    @Test
    void uploadsAreTakenInOrderAndNeverStay() {
        Variable<Upload> copies = Variable.upload("copy");
        scope.setVariable("copy", Variables.fileValue("first.pdf").mimeType("application/pdf").file(new byte[] {1}).create());
        scope.setVariable("copy2", Variables.fileValue("empty.txt").file(new byte[0]).create());
        assertThat(copies.takeAll(scope)).extracting(Upload::fileName).containsExactly("first.pdf", "empty.txt");
        assertThat(scope.getVariableNames()).isEmpty();
    }

    /** A scope that stands in no database. */
    private static VariableScope scope() {
        VariableMap variables = Variables.createVariables();
        return (VariableScope) Proxy.newProxyInstance(VariableScope.class.getClassLoader(), new Class<?>[] {VariableScope.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getVariable" -> variables.get(args[0]);
                    case "getVariableTyped" -> variables.getValueTyped((String) args[0]);
                    case "setVariable" -> variables.put((String) args[0], args[1]);
                    case "removeVariable" -> variables.remove(args[0]);
                    case "hasVariable" -> variables.containsKey(args[0]);
                    case "getVariableNames" -> variables.keySet();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
