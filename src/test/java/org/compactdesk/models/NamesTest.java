package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files, ids and labels: one name runs through. */
class NamesTest {

    static List<Model> models() {
        return Model.all();
    }

    @Test
    void theProcessesOfTheDesignAreThere() {
        assertThat(models()).extracting(Model::id).containsExactly("AddressCorrection", "BilateralNegotiation", "Countersign",
                "ExamineSignedCopy", "FiledMail", "HighLevelMeeting", "IncomingCorrespondence", "LateLetter", "NoteVerbaleCampaign", "Participation",
                "ProgressReport", "ReminderRound", "ReportJudgement", "ReturnAndFile", "SignatureAndReturn", "StaffInstruction", "UndeliveredLetters");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelStandsInTheFolderOfItsName(Model model) {
        assertThat(model.file()).isEqualTo(Model.FOLDER.resolve(model.id()).resolve(model.id() + ".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelKeepsToTheSchema(Model model) {
        Bpmn.validateModel(model.content());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessIsExecutableAndHasAVersionAndATimeToLive(Model model) {
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaVersionTag()).isNotBlank();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(model.process().getName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anIdSaysWhatItsElementIs(Model model) {
        Map<Class<? extends BaseElement>, String> prefixes = Map.of(Task.class, "Task", Event.class, "Event", Gateway.class, "Gateway",
                CallActivity.class, "Call", SubProcess.class, "Sub", SequenceFlow.class, "Flow", Message.class, "Message",
                Escalation.class, "Escalation");
        prefixes.forEach((type, prefix) -> model.all(type).forEach(element ->
                assertThat(element.getId()).as(model.place(element)).matches(prefix + "_[A-Z][A-Za-z]+(_[A-Z][A-Za-z]+)?")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theLabelOfAStepIsItsIdInWords(Model model) {
        model.all(Activity.class).forEach(step ->
                assertThat(inOneWord(Model.label(step))).as(model.place(step)).isEqualTo(Model.key(step)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void labelsAreWrittenInSentenceCase(Model model) {
        model.all(FlowElement.class).stream().filter(element -> element.getName() != null).forEach(element ->
                assertThat(Model.label(element)).as(model.place(element)).matches("[A-Z][^A-Z]*"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEventHasALabel(Model model) {
        model.all(Event.class).forEach(event -> assertThat(Model.label(event)).as(model.place(event)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aGatewayThatDecidesAsksAndItsFlowsAnswer(Model model) {
        model.all(Gateway.class).stream().filter(NamesTest::decides).forEach(gateway -> {
            assertThat(Model.label(gateway)).as(model.place(gateway)).endsWith("?");
            Set<String> answers = gateway.getOutgoing().stream().map(Model::label).collect(Collectors.toSet());
            assertThat(answers).as(model.place(gateway)).doesNotContain("").hasSize(gateway.getOutgoing().size());
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyAGatewayMergesFlows(Model model) {
        model.all(FlowNode.class).stream().filter(node -> node.getIncoming().size() > 1).forEach(node ->
                assertThat(node).as(model.place(node)).isInstanceOf(Gateway.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aMessageIsNamedLikeItsId(Model model) {
        model.all(Message.class).forEach(message -> assertThat(message.getName()).isEqualTo(Model.key(message)));
        model.all(Escalation.class).forEach(escalation -> {
            assertThat(escalation.getName()).isEqualTo(Model.key(escalation));
            assertThat(escalation.getEscalationCode()).isEqualTo(Model.key(escalation));
        });
    }

    private static boolean decides(Gateway gateway) {
        return gateway.getElementType().getTypeName().equals("exclusiveGateway") && gateway.getOutgoing().size() > 1;
    }

    private static String inOneWord(String label) {
        return Arrays.stream(label.split("[ -]")).flatMap(Stream::of)
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1)).collect(Collectors.joining());
    }
}
