package org.compactdesk.models;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.compactdesk.engine.Upload;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract between models and code: what the class of a process names stands in its model and its forms, and what these name
 * stands in the class.
 */
class ProcessFactsTest {

    private static final Path MAIN = Path.of("src/main/java/org/compactdesk");
    /** What names processes, and what serves them all. */
    private static final List<Path> MAY_NAME = List.of(MAIN.resolve("process"), MAIN.resolve("engine"));
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    /** A name on its own: what has a dot behind it is a bean. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.'])[a-zA-Z]\\w*(?![\\w.('])");
    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");
    /** Where the documentation of a step tells what it leaves behind for later steps. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("(?s)(Sets|Passes on) .*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    static List<ProcessClass> processes() {
        return ProcessClass.all();
    }

    @Test
    void everyModelHasItsClassAndEveryClassItsModel() {
        assertThat(processes()).extracting(ProcessClass::key).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Model.all().stream().map(Model::id).toList());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theClassIsNamedLikeItsProcessAndStandsForItsVersion(ProcessClass process) {
        assertThat(process.type().getSimpleName()).isEqualTo(process.key() + "Process");
        assertThat(process.versionTag()).isEqualTo(model(process).process().getCamundaVersionTag());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void messagesAndEscalationsAreThoseOfTheModel(ProcessClass process) {
        assertThat(process.messages()).isEqualTo(messages(model(process)));
        assertThat(process.escalations()).isEqualTo(escalations(model(process)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aNodeThatTheClassNamesIsThere(ProcessClass process) {
        assertThat(nodes(model(process))).containsAll(process.nodes());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableOfTheModelAndItsFormsIsDeclared(ProcessClass process) {
        Set<String> named = namedIn(process);
        named.removeAll(ProcessClass.sharedVariables());
        named.removeAll(variables(process).keySet());
        assertThat(named).as("variables that the class does not know").isEmpty();
    }

    /** What only steps read is told where it is set: in the documentation of that step, which process owners read. */
    @ParameterizedTest
    @MethodSource("processes")
    void everyVariableThatTheClassDeclaresIsUsedOrToldInTheModel(ProcessClass process) {
        Set<String> declared = new TreeSet<>(process.variables().keySet());
        declared.removeAll(namedIn(process));
        assertThat(toldIn(model(process))).as("told where it is set").containsAll(declared);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatAConditionComparesIsAValueOfItsVariableAndTheRestAreFlags(ProcessClass process) {
        conditions(model(process)).forEach(condition -> {
            MatchResult compared = COMPARISON.matcher(condition).results().findFirst().orElse(null);
            if (compared == null) {
                assertThat(variables(process).get(names(condition).findFirst().orElseThrow())).as(condition).isEqualTo(Boolean.class);
            } else {
                assertThat(ProcessClass.values(variables(process).get(compared.group(1)))).as(condition).contains(compared.group(2));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void aDecisionWithoutADefaultNamesEveryValue(ProcessClass process) {
        model(process).all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getDefault() == null).forEach(gateway -> {
            Map<String, Set<String>> compared = new TreeMap<>();
            gateway.getOutgoing().stream().map(SequenceFlow::getConditionExpression).filter(condition -> condition != null)
                    .flatMap(condition -> COMPARISON.matcher(condition.getTextContent()).results())
                    .forEach(found -> compared.computeIfAbsent(found.group(1), variable -> new TreeSet<>()).add(found.group(2)));
            compared.forEach((variable, values) -> assertThat(values).as(model(process).place(gateway))
                    .containsAll(ProcessClass.values(variables(process).get(variable))));
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatAFormOffersForAChoiceIsAValueOfIt(ProcessClass process) {
        ModelForms.values(model(process)).forEach(offered -> {
            List<String> values = ProcessClass.values(variables(process).get(offered.variable()));
            assertThat(values.isEmpty() || values.contains(offered.value())).as(process.key() + " knows " + offered).isTrue();
        });
    }

    @Test
    void theClassesHoldNamesAndNoLogic() {
        classes().that().resideInAPackage(ProcessClass.PACKAGE).and().doNotHaveSimpleName("package-info").should().onlyDependOnClassesThat(
                DescribedPredicate.describe("are names, values or plain Java", used ->
                        used.getPackageName().equals(ProcessClass.PACKAGE) || used.getPackageName().startsWith("java.")
                                || used.isEquivalentTo(Variable.class) || used.isEquivalentTo(ValueSet.class) || used.isEquivalentTo(Upload.class)))
                .check(new ClassFileImporter().importPackages(ProcessClass.PACKAGE));
    }

    /** Java knows a message, a process, an escalation and a step of a model by its constant alone. */
    @Test
    void noOtherClassSpellsThemOut() {
        Set<String> names = processes().stream().map(ProcessFactsTest::model).flatMap(model -> Stream.of(Set.of(model.id()), messages(model),
                escalations(model), nodes(model))).flatMap(Collection::stream).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && MAY_NAME.stream().noneMatch(file::startsWith))
                    .flatMap(file -> literals(file).filter(names::contains).map(name -> MAIN.relativize(file) + " says " + name))).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model model(ProcessClass process) {
        return Model.all().stream().filter(model -> model.id().equals(process.key())).findFirst().orElseThrow();
    }

    /** Its own variables, and those of a process that calls it, as far as the call hands them over or takes them back. */
    private static Map<String, Class<?>> variables(ProcessClass process) {
        Set<String> handedOver = calledFromElsewhere(model(process)).collect(Collectors.toSet());
        Map<String, Class<?>> variables = new TreeMap<>();
        processes().stream().filter(caller -> calls(model(caller), process.key())).forEach(caller -> variables.putAll(caller.variables()));
        variables.keySet().retainAll(handedOver);
        variables.putAll(process.variables());
        return variables;
    }

    private static boolean calls(Model caller, String process) {
        return caller.all(CallActivity.class).stream().anyMatch(call -> call.getCalledElement().equals(process));
    }

    private static Set<String> messages(Model model) {
        return model.all(Message.class).stream().map(Message::getName).collect(Collectors.toSet());
    }

    private static Set<String> escalations(Model model) {
        return model.all(Escalation.class).stream().map(Escalation::getEscalationCode).collect(Collectors.toSet());
    }

    private static Set<String> nodes(Model model) {
        return model.all(FlowNode.class).stream().map(FlowNode::getId).collect(Collectors.toSet());
    }

    private static Stream<String> conditions(Model model) {
        return model.all(ConditionExpression.class).stream().map(ConditionExpression::getTextContent);
    }

    /** The variables that the model reads or writes in expressions, calls, decisions and forms. */
    private static Set<String> namedIn(ProcessClass process) {
        Model model = model(process);
        return Stream.of(expressions(model), calls(model), calledFromElsewhere(model), decisions(model),
                ModelForms.fields(model, variables(process).keySet()))
                .flatMap(names -> names).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> expressions(Model model) {
        return EXPRESSION.matcher(text(model).replaceAll("camunda:delegateExpression=\"[^\"]*\"", "")).results()
                .map(MatchResult::group).flatMap(ProcessFactsTest::names);
    }

    private static Stream<String> names(String expression) {
        return VARIABLE.matcher(expression.substring(2)).results().map(MatchResult::group);
    }

    private static Stream<String> calls(Model model) {
        return Stream.of(model.all(CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
                model.all(CamundaOut.class).stream().map(CamundaOut::getCamundaTarget),
                model.all(CamundaInputParameter.class).stream().map(CamundaInputParameter::getCamundaName),
                model.all(CamundaOutputParameter.class).stream().map(CamundaOutputParameter::getCamundaName))
                .flatMap(names -> names).filter(name -> name != null);
    }

    private static Stream<String> calledFromElsewhere(Model model) {
        return Model.all().stream().flatMap(caller -> caller.all(CallActivity.class).stream())
                .filter(call -> call.getCalledElement().equals(model.id()) && call.getExtensionElements() != null)
                .flatMap(call -> Stream.concat(
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream().map(CamundaIn::getCamundaTarget),
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream().map(CamundaOut::getCamundaSource)))
                .filter(name -> name != null);
    }

    private static Stream<String> decisions(Model model) {
        return model.all(BusinessRuleTask.class).stream().flatMap(task -> Stream.concat(Stream.of(task.getCamundaResultVariable()),
                Model.files(task.getCamundaDecisionRef() + ".dmn").stream().flatMap(table -> Dmn.readModelFromFile(table.toFile())
                        .getModelElementsByType(InputExpression.class).stream()).map(input -> input.getText().getTextContent())));
    }

    /** What the documentation of the steps says that they leave behind. */
    private static Set<String> toldIn(Model model) {
        return model.all(Documentation.class).stream().filter(told -> !(told.getParentElement() instanceof UserTask))
                .flatMap(told -> LEFT_BEHIND.matcher(told.getTextContent()).results()).map(MatchResult::group)
                .flatMap(told -> Stream.of(told.split("\\W+"))).collect(Collectors.toSet());
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(read(file).replaceAll("(?s)\"\"\".*?\"\"\"", "").replace("'\"'", "")).results().map(found -> found.group(1));
    }

    private static String text(Model model) {
        return read(model.file());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
