package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a transaction ends: never between a person and the answer, always around what reaches the outside world. */
class SavepointsTest {

    /** Long work and what wakes many: each is a job of its own. */
    private static final Set<String> JOBS_OF_THEIR_OWN = Set.of("Task_OpenParticipations", "Task_OpenReminderRound",
            "Task_ReleaseReminders", "Task_AskForSignedCopies", "Task_CompileReport", "Task_PublishReport");

    /** Whether its dispatch is stopped is asked in the same job, each time that it is tried: a stop holds back whatever has not gone out. */
    private static final String ASKS_FIRST = "Task_SendNoteVerbale";

    static List<Model> models() {
        return Model.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aSendTaskIsSavedOnBothSidesAndTriedAgain(Model model) {
        model.all(SendTask.class).forEach(task -> {
            assertThat(task.isCamundaAsyncAfter()).as(model.place(task)).isTrue();
            FlowNode saved = task.getId().equals(ASKS_FIRST) ? task.getPreviousNodes().singleResult().getPreviousNodes().singleResult() : task;
            assertThat(saved.isCamundaAsyncBefore()).as(model.place(saved)).isTrue();
            assertThat(saved.getExtensionElements().getElementsQuery().filterByType(CamundaFailedJobRetryTimeCycle.class).singleResult()
                    .getTextContent()).as(model.place(task)).matches("PT\\d+[MH](,PT\\d+[MH])+");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCaughtMessageIsSavedBeforeAnythingFollows(Model model) {
        model.all(CatchEvent.class).stream().filter(SavepointsTest::catchesAMessage).forEach(event ->
                assertThat(opensAnInstance(event) ? event.isCamundaAsyncBefore() : event.isCamundaAsyncAfter())
                        .as(model.place(event)).isTrue());
    }

    /** Else the person or the job that ends what was called is told of a conflict with its caller. */
    @ParameterizedTest
    @MethodSource("models")
    void aCallIsSavedOnceWhatItCalledHasEnded(Model model) {
        // The campaign's two calls end by jobs of their own only.
        model.all(CallActivity.class).stream().filter(call -> !model.id().equals("NoteVerbaleCampaign")).forEach(call ->
                assertThat(call.isCamundaAsyncAfter()).as(model.place(call)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void parallelPathsMeetOneAfterTheOther(Model model) {
        model.all(ParallelGateway.class).stream().filter(gateway -> gateway.getIncoming().size() > 1).forEach(gateway ->
                assertThat(gateway.isCamundaAsyncBefore()).as(model.place(gateway)).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatSoftwareOpensStartsInAJobAndWhatAPersonOpensDoesNot(Model model) {
        model.all(StartEvent.class).stream().filter(SavepointsTest::opensAnInstance).forEach(start ->
                assertThat(start.isCamundaAsyncBefore()).as(model.place(start)).isEqualTo(start.getCamundaFormKey() == null));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRefusalReachesThePersonWhoCompletesATaskOrStarts(Model model) {
        model.all(UserTask.class).forEach(task -> {
            assertThat(task.isCamundaAsyncAfter()).as(model.place(task)).isFalse();
            assertRecordedAtOnce(model, task);
        });
        model.all(StartEvent.class).stream().filter(start -> start.getCamundaFormKey() != null).forEach(start -> {
            assertThat(start.isCamundaAsyncAfter()).as(model.place(start)).isFalse();
            assertRecordedAtOnce(model, start);
        });
    }

    @Test
    void longWorkIsAJobOfItsOwn() {
        List<FlowNode> nodes = models().stream().flatMap(model -> model.all(FlowNode.class).stream())
                .filter(node -> JOBS_OF_THEIR_OWN.contains(node.getId())).toList();
        assertThat(nodes).hasSameSizeAs(JOBS_OF_THEIR_OWN).allMatch(FlowNode::isCamundaAsyncBefore);
    }

    private static void assertRecordedAtOnce(Model model, FlowNode person) {
        Collection<FlowNode> next = person.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
        assertThat(next).as("what records " + model.place(person)).hasSize(1).allSatisfy(step -> {
            assertThat(step).isInstanceOf(ServiceTask.class);
            assertThat(step.isCamundaAsyncBefore()).isFalse();
        });
    }

    private static boolean catchesAMessage(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private static boolean opensAnInstance(CatchEvent event) {
        return event instanceof StartEvent && event.getParentElement() instanceof Process;
    }
}
