package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: the scenarios of this build have passed every flow node and every sequence flow of every model. */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    @Test
    void everyFlowNodeAndEverySequenceFlowIsPassedBySomeScenario() {
        assumeTrue(System.getProperty("test") == null, "Only some tests were asked for, so not every way was gone");
        Set<String> missed = new TreeSet<>();
        models().forEach(model -> missed.addAll(elementsOf(model)));
        missed.removeAll(FlowRecorder.passed());
        assertThat(missed).as("elements that no scenario passed").isEmpty();
    }

    private static List<Path> models() {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
