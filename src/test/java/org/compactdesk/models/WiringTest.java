package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** What the models call: steps, decisions, other processes; what wakes them and what they ask. */
class WiringTest {

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStepIsDoneByTheBeanOfItsName(Model model) {
        delegates(model).forEach((node) ->
                assertThat(Model.named(delegate(node))).as(model.place(node)).isEqualTo(Model.bean(Model.key(node))));
    }

    @Test
    void everyStepIsWrittenAndWhatIsWrittenIsAStep() {
        Set<String> drawn = models().stream().flatMap(model -> delegates(model).stream()).map(Model::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = writtenSteps();
        assertThat(without(drawn, written)).as("steps that nobody wrote").isEmpty();
        assertThat(without(written, drawn)).as("written and no step").isEmpty();
    }

    @Test
    void aStepNameStandsForOneStepOnly() {
        List<String> names = models().stream().flatMap(model -> delegates(model).stream()).map(Model::key).toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void calledProcessesAreTheLatestGetTheBusinessKeyAndWhatTheyNeedByNameAndAreSavedAfter(Model model) {
        Set<String> processes = models().stream().map(Model::id).collect(Collectors.toSet());
        model.all(CallActivity.class).forEach(call -> {
            assertThat(processes).as(model.place(call)).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).as(model.place(call)).isEqualTo("latest");
            assertThat(call.isCamundaAsyncAfter()).as(model.place(call)).isTrue();
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                    .as(model.place(call)).extracting(CamundaIn::getCamundaBusinessKey).contains("#{execution.processBusinessKey}");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
                    .as(model.place(call)).extracting(CamundaIn::getCamundaVariables).containsOnlyNulls();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void decisionsComeFromTheSameDeployment(Model model) {
        model.all(BusinessRuleTask.class).forEach(task -> {
            assertThat(task.getCamundaDecisionRefBinding()).as(model.place(task)).isEqualTo("deployment");
            assertThat(decisions()).as(model.place(task)).contains(task.getCamundaDecisionRef());
        });
    }

    @Test
    void aDecisionTableStandsUnderItsNameWithAVersionAndATimeToLive() {
        assertThat(decisions()).containsExactlyInAnyOrder("LegalReview", "MeetingRecognition", "ReminderSchedule");
        Model.files(".dmn").forEach(file -> decisionsIn(file).forEach(decision -> {
            assertThat(file.getFileName()).hasToString(decision.getId() + ".dmn");
            assertThat(decision.getVersionTag()).isNotBlank();
            assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aMessageHasOneCatchingPlace(Model model) {
        List<String> caught = model.all(MessageEventDefinition.class).stream().map(event -> event.getMessage().getName()).toList();
        assertThat(caught).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(model.all(Message.class).stream().map(Message::getName).toList());
        model.all(MessageEventDefinition.class).forEach(event -> assertThat(event.getParentElement()).isInstanceOf(CatchEvent.class));
    }

    @Test
    void noTwoModelsCatchTheSameMessage() {
        assertThat(models().stream().flatMap(model -> model.all(Message.class).stream()).map(Message::getName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingThrownIsCaught(Model model) {
        Set<String> thrown = escalations(model, ThrowEvent.class);
        assertThat(thrown).isEqualTo(escalations(model, CatchEvent.class));
        assertThat(model.all(ErrorEventDefinition.class)).as("errors; a step refuses instead").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aConditionIsOneFlagOrOneComparison(Model model) {
        model.all(ConditionExpression.class).forEach(condition -> assertThat(condition.getTextContent())
                .as(model.place((BaseElement) condition.getParentElement()))
                .matches("\\$\\{[a-z]\\w*( == '[A-Z][A-Z_]*')?}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aDecisionKnowsWhereToGo(Model model) {
        model.all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> {
            assertThat(gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() == null))
                    .as("ways without a condition from " + model.place(gateway))
                    .containsExactlyElementsOf(Stream.ofNullable(gateway.getDefault()).toList());
            assertThat(gateway.getOutgoing().stream().filter(flow -> flow.getConditionExpression() != null)
                    .map(flow -> flow.getConditionExpression().getTextContent().split("[{ }]")[1]).distinct())
                    .as("what " + model.place(gateway) + " asks").hasSize(1);
        });
    }

    /** Variables hide beans: a step whose bean is named like a variable of its process is not found. */
    @Test
    void noVariableOfAConditionIsNamedLikeAStep() {
        Set<String> beans = models().stream().flatMap(model -> delegates(model).stream())
                .map(node -> Model.bean(Model.key(node))).collect(Collectors.toSet());
        models().forEach(model -> model.all(ConditionExpression.class).forEach(condition ->
                assertThat(beans).doesNotContain(condition.getTextContent().split("[{ }]")[1])));
    }

    @ParameterizedTest
    @MethodSource("models")
    void timersAreHandedOverAsDates(Model model) {
        model.all(TimerEventDefinition.class).forEach(timer ->
                assertThat(timer.getTextContent().strip()).as(model.id()).matches("\\$\\{[a-z]\\w*}"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLogicHidesInAModel(Model model) {
        assertThat(model.all(ScriptTask.class)).isEmpty();
        assertThat(model.all(CamundaScript.class)).isEmpty();
        assertThat(model.all(CamundaExecutionListener.class)).isEmpty();
        assertThat(model.all(CamundaTaskListener.class)).isEmpty();
        assertThat(model.all(FlowNode.class)).as("camunda:class").allMatch(node ->
                node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "class") == null);
    }

    private static Collection<FlowNode> delegates(Model model) {
        return Stream.concat(model.all(ServiceTask.class).stream(), model.all(SendTask.class).stream())
                .map(FlowNode.class::cast).toList();
    }

    private static String delegate(FlowNode node) {
        return node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
    }

    /** Found without starting the application. */
    private static Set<String> writtenSteps() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(true);
        return scan.findCandidateComponents("org.compactdesk").stream().map(found -> ClassUtils.resolveClassName(
                found.getBeanClassName(), WiringTest.class.getClassLoader())).flatMap(WiringTest::steps)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> steps(Class<?> type) {
        return JavaDelegate.class.isAssignableFrom(type) ? Stream.of(type.getSimpleName()) : Stream.of(type.getDeclaredMethods())
                .filter(method -> type.getSimpleName().endsWith("Steps") && method.getReturnType() == JavaDelegate.class).map(method -> StringUtils.capitalize(method.getName()));
    }

    private static Set<String> escalations(Model model, Class<?> kindOfEvent) {
        return model.all(EscalationEventDefinition.class).stream().filter(event -> kindOfEvent.isInstance(event.getParentElement()))
                .map(event -> event.getEscalation().getEscalationCode()).collect(Collectors.toSet());
    }

    private static List<String> decisions() {
        return Model.files(".dmn").stream().flatMap(file -> decisionsIn(file).stream()).map(Decision::getId).toList();
    }

    private static Collection<Decision> decisionsIn(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
