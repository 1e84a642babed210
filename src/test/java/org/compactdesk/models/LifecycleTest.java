package org.compactdesk.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.InteractionNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/**
 * The one picture of the whole lifecycle says of the models what is so. In it a pool or a sub-process that has the id of a process
 * shows what matters of that process, in the words of its model.
 */
class LifecycleTest {

    private static final BpmnModelInstance LIFECYCLE = Bpmn.readModelFromFile(Picture.OVERVIEWS.resolve("lifecycle.bpmn").toFile());

    /** Those outside. */
    private static final String MISSION = "Mission";

    @Test
    void everyProcessStandsInIt() {
        Set<String> shown = names(Stream.of(all(Participant.class).map(Participant::getId), all(SubProcess.class).map(SubProcess::getId),
                all(CallActivity.class).map(CallActivity::getCalledElement)).flatMap(ids -> ids).filter(id -> !id.equals(MISSION)));
        assertThat(shown).isEqualTo(processes());
    }

    @Test
    void itShowsWhichProcessCallsWhich() {
        Set<String> shown = names(Stream.concat(
                all(CallActivity.class).map(call -> processOf(call.getParentElement()) + " calls " + call.getCalledElement()),
                all(SubProcess.class).map(called -> processOf(called.getParentElement()) + " calls " + called.getId())));
        assertThat(shown).isEqualTo(calls());
    }

    @Test
    void itSpeaksInTheWordsOfTheModels() {
        Set<String> shown = names(all(FlowElement.class).filter(element -> element.getName() != null)
                .map(element -> processOf(element.getParentElement()) + ": " + element.getName()));
        assertThat(shown).isSubsetOf(words());
    }

    /** Mail goes between the desk and a mission; what goes between two processes has a name by which the other one is woken or opened. */
    @Test
    void whatOneProcessTellsAnotherIsCaughtThere() {
        Set<String> shown = names(all(MessageFlow.class).filter(message -> Stream.of(message.getSource(), message.getTarget())
                .noneMatch(end -> MISSION.equals(end.getId()))).map(message -> processOf(message.getTarget()) + " catches " + message.getName()));
        assertThat(shown).isNotEmpty().isSubsetOf(caught());
    }

    private static Set<String> processes() {
        return names(Model.all().stream().map(Model::id));
    }

    private static Set<String> calls() {
        return names(Model.all().stream().flatMap(model -> model.all(CallActivity.class).stream()
                .map(call -> model.id() + " calls " + call.getCalledElement())));
    }

    private static Set<String> words() {
        return names(Model.all().stream().flatMap(model -> model.all(FlowElement.class).stream()
                .map(element -> model.id() + ": " + Model.label(element))));
    }

    private static Set<String> caught() {
        return names(Model.all().stream().flatMap(model -> Stream.concat(model.all(CatchEvent.class).stream().map(Model::label),
                model.all(Message.class).stream().map(LifecycleTest::inWords)).map(caught -> model.id() + " catches " + caught)));
    }

    /** The process that a part of the picture belongs to: by the pool or the sub-process around it. */
    private static String processOf(ModelElementInstance part) {
        if (part instanceof SubProcess || part instanceof Participant) {
            return ((BaseElement) part).getId();
        }
        return all(Participant.class).filter(pool -> part.equals(pool.getProcess())).map(Participant::getId).findFirst()
                .orElseGet(() -> processOf(part.getParentElement()));
    }

    private static String processOf(InteractionNode end) {
        return processOf((ModelElementInstance) end);
    }

    private static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return LIFECYCLE.getModelElementsByType(type).stream();
    }

    private static String inWords(Message message) {
        String words = message.getName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase();
        return words.substring(0, 1).toUpperCase() + words.substring(1);
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
