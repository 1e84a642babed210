package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the ways of a model begin, part, meet and end. */
class SoundnessTest {

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyWayBeginsAndEndsWithAnEvent(Model model) {
        model.all(FlowNode.class).forEach(node -> {
            assertThat(node.getIncoming().isEmpty()).as("begins: " + model.place(node)).isEqualTo(beginsAWay(node));
            assertThat(node.getOutgoing().isEmpty()).as("ends: " + model.place(node)).isEqualTo(node instanceof EndEvent || waitsAside(node));
        });
        scopes(model).forEach(scope -> {
            assertThat(in(scope, StartEvent.class)).as("starts of " + model.place(scope)).isNotEmpty();
            assertThat(in(scope, EndEvent.class)).as("ends of " + model.place(scope)).isNotEmpty();
        });
    }

    /** What starts a sub-process beside the way is an event that happens; one on the way starts when it is reached. */
    @ParameterizedTest
    @MethodSource("models")
    void aSubProcessHasOneStart(Model model) {
        model.all(SubProcess.class).forEach(sub -> assertThat(in(sub, StartEvent.class)).as(model.place(sub)).singleElement()
                .satisfies(start -> assertThat(start.getEventDefinitions().isEmpty()).as(model.place(start)).isNotEqualTo(sub.triggeredByEvent())));
        assertThat(in(model.process(), StartEvent.class)).filteredOn(start -> start.getEventDefinitions().isEmpty()).as(model.id()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEventIsOneThing(Model model) {
        model.all(CatchEvent.class).forEach(event -> assertThat(event.getEventDefinitions()).as(model.place(event)).hasSizeLessThan(2));
        model.all(ThrowEvent.class).forEach(event -> assertThat(event.getEventDefinitions()).as(model.place(event)).hasSizeLessThan(2));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyAGatewayPartsFlowsAndNoneBothPartsAndMeets(Model model) {
        model.all(FlowNode.class).stream().filter(node -> node.getOutgoing().size() > 1).forEach(node ->
                assertThat(node).as(model.place(node)).isInstanceOf(Gateway.class));
        model.all(Gateway.class).forEach(gateway -> assertThat(gateway.getIncoming().size() > 1).as(model.place(gateway))
                .isNotEqualTo(gateway.getOutgoing().size() > 1));
    }

    @ParameterizedTest
    @MethodSource("models")
    void gatewaysAreOfTheThreeKindsThatEverybodyReads(Model model) {
        model.all(Gateway.class).forEach(gateway -> assertThat(gateway).as(model.place(gateway))
                .isInstanceOfAny(ExclusiveGateway.class, ParallelGateway.class, EventBasedGateway.class));
        model.all(EventBasedGateway.class).forEach(gateway -> assertThat(gateway.getOutgoing()).as(model.place(gateway))
                .extracting(SequenceFlow::getTarget).hasOnlyElementsOfType(IntermediateCatchEvent.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyADecisionHasConditions(Model model) {
        model.all(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null).forEach(flow ->
                assertThat(flow.getSource()).as(model.place(flow)).isInstanceOf(ExclusiveGateway.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void betweenTwoNodesIsOneFlow(Model model) {
        assertThat(model.all(SequenceFlow.class)).extracting(flow -> flow.getSource().getId() + " to " + flow.getTarget().getId())
                .doesNotHaveDuplicates();
    }

    /** It is drawn where something else may still be under way. */
    @ParameterizedTest
    @MethodSource("models")
    void anEndThatEndsAllHasSomethingToEnd(Model model) {
        model.all(TerminateEventDefinition.class).stream().map(definition -> (EndEvent) definition.getParentElement()).forEach(end -> {
            BaseElement scope = (BaseElement) end.getParentElement();
            boolean beside = Stream.of(in(scope, ParallelGateway.class).stream().map(parts -> true),
                    in(scope, SubProcess.class).stream().filter(SubProcess::triggeredByEvent).flatMap(sub -> in(sub, StartEvent.class).stream())
                            .map(start -> !start.isInterrupting()),
                    in(scope, BoundaryEvent.class).stream().map(event -> !event.cancelActivity())).flatMap(many -> many).anyMatch(many -> many);
            assertThat(beside).as(model.place(end)).isTrue();
        });
    }

    private static boolean beginsAWay(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || waitsAside(node);
    }

    private static boolean waitsAside(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }

    private static List<BaseElement> scopes(Model model) {
        return Stream.concat(model.all(Process.class).stream(), model.all(SubProcess.class).stream()).map(BaseElement.class::cast).toList();
    }

    private static <T extends FlowNode> Collection<T> in(BaseElement scope, Class<T> type) {
        return scope.getChildElementsByType(type);
    }
}
