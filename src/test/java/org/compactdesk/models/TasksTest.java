package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What people are given to do, in which group, until when, with which form. */
class TasksTest {

    /** The design's table: model, task or start form, groups, working days until it is due. */
    private static final String DESIGN = """
            NoteVerbaleCampaign    | start RequestCampaign       | focal-point                     | -
            NoteVerbaleCampaign    | DraftNoteVerbale            | focal-point                     | 3
            NoteVerbaleCampaign    | ClearNoteVerbale            | clearing                        | 2
            NoteVerbaleCampaign    | RegisterReference           | registry                        | 1
            NoteVerbaleCampaign    | ReleaseDispatch             | dispatch                        | 1
            AddressCorrection      | CorrectMissionAddress       | dispatch                        | 1
            UndeliveredLetters     | AttendDelivery              | dispatch                        | 1
            Participation          | AnswerQuestion              | focal-point                     | 3
            BilateralNegotiation   | RecordProposal              | focal-point                     | 3
            BilateralNegotiation   | DecideOnProposal            | focal-point                     | 3
            BilateralNegotiation   | RecordAnswer                | focal-point                     | 3
            BilateralNegotiation   | ReviewLegally               | legal                           | 5
            BilateralNegotiation   | ClearProposal               | clearing                        | 3
            BilateralNegotiation   | FollowUpIdleTalks           | focal-point                     | 2
            ExamineSignedCopy      | ConfirmAdditions            | focal-point                     | 3
            ExamineSignedCopy      | DecideOnDeviation           | focal-point                     | 3
            Countersign            | ResolveUnsigned             | focal-point                     | 3
            ExamineSignedCopy      | VerifySignedCopy            | registry                        | 2
            Countersign            | CountersignCompact          | executive-office                | 5
            Countersign            | AttendIdleCountersignature  | process-owner                   | 1
            ReturnAndFile          | FileOriginal                | registry                        | 3
            ReturnAndFile          | ConfirmReceipt              | registry                        | 10
            HighLevelMeeting       | SettleRecognitionList       | focal-point                     | 2
            HighLevelMeeting       | RecordAnnouncements         | focal-point                     | 1
            ReminderRound          | ReviewReminderRound         | focal-point                     | until the release
            IncomingCorrespondence | start RecordCorrespondence  | dispatch, registry, focal-point | -
            IncomingCorrespondence | IdentifySender              | dispatch                        | 1
            IncomingCorrespondence | ClassifyCorrespondence      | focal-point                     | 1
            IncomingCorrespondence | HandleLateResponse          | focal-point                     | 2
            FiledMail              | LookThroughFiled            | dispatch                        | 1
            ReportJudgement        | JudgeReport                 | dispatch                        | 1
            StaffInstruction       | start GiveInstruction       | process-owner, focal-point, dispatch, registry | -
            StaffInstruction       | ConfirmInstruction          | process-owner                   | 1
            StaffInstruction       | ClearLetter                 | clearing                        | 2
            StaffInstruction       | ReviseLetter                | focal-point, dispatch           | 2
            ProgressReport         | start RequestReport         | focal-point, process-owner      | -
            ProgressReport         | ReviewReport                | process-owner                   | 3
            """;

    static List<Model> models() {
        return Model.all();
    }

    @Test
    void theTasksAreThoseOfTheDesign() {
        Set<String> drawn = models().stream().flatMap(TasksTest::rows).collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(DESIGN.lines().map(line -> row((Object[]) line.split("\\|"))).toList());
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyAProcessWithAStartFormIsOfferedInTasklist(Model model) {
        boolean hasStartForm = model.all(StartEvent.class).stream().anyMatch(start -> start.getCamundaFormKey() != null);
        assertThat(model.process().isCamundaStartableInTasklist()).isEqualTo(hasStartForm);
    }

    @Test
    void theGroupsExist() throws IOException {
        Set<String> groups = startsByGroup().keySet();
        models().forEach(model -> model.all(UserTask.class).forEach(task ->
                assertThat(groups).as(model.place(task)).containsAll(task.getCamundaCandidateGroupsList())));
    }

    @Test
    void whoMayStartAProcessIsTheSameInTheModelAndInTheStaffFile() throws IOException {
        Map<String, List<String>> starts = startsByGroup();
        models().forEach(model -> assertThat(model.process().getCamundaCandidateStarterGroupsList()).as(model.id())
                .containsExactlyInAnyOrderElementsOf(starts.keySet().stream()
                        .filter(group -> starts.get(group).contains(model.id())).toList()));
    }

    @Test
    void everyTaskAndStartHasItsForm() {
        Set<String> missing = models().stream().flatMap(model -> formKeys(model).stream())
                .map(key -> key.replace("embedded:deployment:", ""))
                .filter(form -> !Files.exists(Model.FOLDER.resolve(form))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("forms that are not there").isEmpty();
    }

    /** Tasklist shows it to whoever has the task. */
    @Test
    void everyTaskSaysWhatItAsks() {
        models().forEach(model -> model.all(UserTask.class).forEach(task ->
                assertThat(task.getDocumentations()).as(model.place(task)).singleElement()
                        .satisfies(asked -> assertThat(asked.getTextContent()).matches("[A-Z].{30,}\\."))));
    }

    @Test
    void everyFormIsUsed() {
        Set<String> used = models().stream().flatMap(model -> formKeys(model).stream()).collect(Collectors.toSet());
        assertThat(Model.files(".html")).extracting(file -> "embedded:deployment:" + Model.FOLDER.relativize(file)).allMatch(used::contains);
    }

    private static Collection<String> formKeys(Model model) {
        return Stream.concat(model.all(UserTask.class).stream().map(UserTask::getCamundaFormKey),
                model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormKey).filter(key -> key != null)).toList();
    }

    /** The groups of the staff file with the processes that they may start. */
    private static Map<String, List<String>> startsByGroup() throws IOException {
        try (InputStream file = TasksTest.class.getResourceAsStream("/staff.yml")) {
            JsonNode groups = new ObjectMapper().valueToTree(new Yaml().loadAll(file).iterator().next()).at("/compact-desk/staff/groups");
            Map<String, List<String>> starts = new HashMap<>();
            groups.forEach(group -> starts.put(group.path("id").asText(),
                    StreamSupport.stream(group.path("starts").spliterator(), false).map(JsonNode::asText).toList()));
            return starts;
        }
    }

    private static Stream<String> rows(Model model) {
        Stream<String> starts = model.all(StartEvent.class).stream().filter(start -> start.getCamundaFormKey() != null).map(start ->
                row(model.id(), "start " + form(model, start.getCamundaFormKey()), model.process().getCamundaCandidateStarterGroups(), "-"));
        Stream<String> tasks = model.all(UserTask.class).stream().map(task -> {
            assertThat(form(model, task.getCamundaFormKey())).isEqualTo(Model.key(task));
            return row(model.id(), Model.key(task), task.getCamundaCandidateGroups(), due(task.getCamundaDueDate()));
        });
        return Stream.concat(starts, tasks);
    }

    private static String form(Model model, String key) {
        String folder = "embedded:deployment:" + model.id() + "/";
        assertThat(key).startsWith(folder).endsWith(".html");
        return key.substring(folder.length(), key.length() - ".html".length());
    }

    private static String due(String expression) {
        return expression.replaceAll("^\\$\\{dueIn\\.workingDays\\((\\d+)\\)}$", "$1").replace("${releaseAt}", "until the release");
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(cell -> cell.toString().strip().replace(", ", ",")).collect(Collectors.joining(" | "));
    }
}
