package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** The scenarios of this build have passed every flow node and every sequence flow of every model. */
class ModelCoverageIT {

    @Test
    void everyFlowNodeAndEverySequenceFlowIsPassedBySomeScenario() throws IOException {
        assumeTrue(Files.exists(FlowRecorder.NOTES) && System.getProperty("test") == null, "Not every scenario was asked for");
        Set<String> missed = new TreeSet<>();
        filesUnder(Path.of("processes"), ".bpmn").forEach(model -> missed.addAll(elementsOf(model)));
        notes().forEach(missed::removeAll);
        assertThat(missed).as("elements that no scenario passed").isEmpty();
    }

    /** What each test process noted. */
    private static List<List<String>> notes() throws IOException {
        List<List<String>> notes = new ArrayList<>();
        for (Path file : filesUnder(FlowRecorder.NOTES, ".txt")) {
            notes.add(Files.readAllLines(file));
        }
        return notes;
    }

    private static List<Path> filesUnder(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Set<String> elementsOf(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        Set<String> elements = new TreeSet<>();
        // The engine takes no flow out of an event-based gateway: it goes on from the event that happened, which is looked at itself.
        Stream<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway));
        Stream.concat(model.getModelElementsByType(FlowNode.class).stream(), flows)
                .map(BaseElement::getId).forEach(id -> elements.add(process + "/" + id));
        return elements;
    }
}
