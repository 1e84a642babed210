package org.compactdesk.models;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whoever completes a form knows what leaves by it. The models say which steps follow a form before the next wait; the steps' code says which of
 * them let letters leave: by a send step, by releasing a letter, or by waking another process. Each such form is announced by a bean, or it stands
 * here with the reason why no letter leaves by it.
 */
class SendingFormsTest {

    /** What they wake sends nothing. */
    private static final Map<String, String> SENDS_NOTHING = Map.of(
            "AttendIdleCountersignature", "what is noted stands beside the countersignature, which goes on waiting",
            "ConfirmReceipt", "its participation ends as concluded, which no letter tells",
            "FileOriginal", "its participation ends as concluded, which no letter tells",
            "JudgeReport", "a letter that did not arrive becomes a person's task; what is no report is classified by a person first",
            "RegisterReference", "the papers are drawn and read; they go once somebody releases them");

    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.compactdesk");
    private static final Set<String> LEAVES = Set.of("org.compactdesk.letter.Sending.send", "org.compactdesk.letter.ReleasedLetters.release",
            "org.compactdesk.letter.ReleasedLetters.releaseAfterwards", "org.compactdesk.engine.FailedJobs.tryOnceMore");
    private static final Set<String> WAKES = Set.of("org.compactdesk.engine.Processes.wake", "org.compactdesk.engine.Processes.wakeWith",
            "org.compactdesk.engine.Processes.start", "org.compactdesk.engine.Processes.startByMessage");

    /** By the event that is told, who listens. */
    private static final Map<JavaClass, List<JavaCodeUnit>> LISTENERS = new HashMap<>();
    /** By its name, whether a step lets letters leave. */
    private static final Map<String, Supplier<Boolean>> STEPS = new HashMap<>();

    static {
        CODE.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isAnnotatedWith(EventListener.class))
                .forEach(method -> method.getRawParameterTypes().forEach(event -> LISTENERS.computeIfAbsent(event, none -> new ArrayList<>()).add(method)));
        CODE.stream().filter(type -> type.getSimpleName().endsWith("Steps")).flatMap(type -> type.getMethods().stream())
                .forEach(step -> STEPS.put(step.getName(), SingletonSupplier.of(() -> reachesASink(step))));
    }

    @Test
    void everyFormByWhichALetterMayLeaveSaysSo() {
        Set<String> may = new TreeSet<>();
        forms().forEach((form, first) -> {
            if (reached(first).stream().anyMatch(SendingFormsTest::letsLeave)) {
                may.add(form);
            }
        });
        assertThat(may).isSubsetOf(union(announced(), SENDS_NOTHING.keySet()));
        assertThat(may).as("reasons for forms by which nothing could leave anyway").containsAll(SENDS_NOTHING.keySet());
        assertThat(announced()).doesNotContainAnyElementsOf(SENDS_NOTHING.keySet());
    }

    private static boolean letsLeave(FlowNode node) {
        return node instanceof SendTask || node instanceof ServiceTask && STEPS.get(Model.bean(Model.key(node))).get();
    }

    // The models

    /** By the form's name the node that it stands at. */
    private static Map<String, FlowNode> forms() {
        Map<String, FlowNode> forms = new HashMap<>();
        Model.all().forEach(model -> Stream.concat(model.all(UserTask.class).stream(), model.all(StartEvent.class).stream()).forEach(node -> {
            String key = node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formKey");
            if (key != null) {
                forms.put(key.replaceAll("^.*/|\\.html$", ""), (FlowNode) node);
            }
        }));
        return forms;
    }

    /** What follows a node before the next wait, in whichever model. */
    private static Set<FlowNode> reached(FlowNode form) {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(next(form));
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.pop();
            if (!isWait(node) && reached.add(node)) {
                ahead.addAll(node instanceof EndEvent ? after((EndEvent) node) : entered(node));
                ahead.addAll(caught(node));
            }
        }
        return reached;
    }

    private static boolean isWait(FlowNode node) {
        return node instanceof UserTask || node instanceof IntermediateCatchEvent || node instanceof ReceiveTask || node instanceof EventBasedGateway;
    }

    private static List<FlowNode> next(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private static Collection<FlowNode> entered(FlowNode node) {
        if (node instanceof SubProcess sub) {
            return plainStarts(sub.getChildElementsByType(StartEvent.class));
        }
        if (node instanceof CallActivity call) {
            return Model.all().stream().filter(model -> model.id().equals(call.getCalledElement()))
                    .flatMap(model -> plainStarts(model.process().getChildElementsByType(StartEvent.class)).stream()).toList();
        }
        return next(node);
    }

    private static List<FlowNode> plainStarts(Collection<StartEvent> starts) {
        return starts.stream().filter(start -> start.getEventDefinitions().isEmpty()).<FlowNode>map(start -> start).toList();
    }

    /** Behind the sub-process or the call that it ends. */
    private static List<FlowNode> after(EndEvent end) {
        ModelElementInstance parent = end.getParentElement();
        if (parent instanceof SubProcess sub) {
            return next(sub);
        }
        String process = ((org.camunda.bpm.model.bpmn.instance.Process) parent).getId();
        return Model.all().stream().flatMap(model -> model.all(CallActivity.class).stream()).filter(call -> process.equals(call.getCalledElement()))
                .flatMap(call -> next(call).stream()).toList();
    }

    /** Where what a node throws is caught. */
    private static List<FlowNode> caught(FlowNode node) {
        if (!(node instanceof ThrowEvent thrown)) {
            return List.of();
        }
        Set<String> codes = codes(thrown.getEventDefinitions().stream());
        return Model.all().stream().flatMap(model -> model.all(CatchEvent.class).stream())
                .filter(event -> codes(event.getEventDefinitions().stream()).stream().anyMatch(codes::contains)).<FlowNode>map(event -> event).toList();
    }

    private static Set<String> codes(Stream<?> definitions) {
        return definitions.filter(EscalationEventDefinition.class::isInstance).map(EscalationEventDefinition.class::cast)
                .map(definition -> definition.getEscalation().getEscalationCode()).collect(toCollection(HashSet::new));
    }

    // The code

    private static boolean reachesASink(JavaMethod step) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> ahead = new ArrayDeque<>(List.of(step));
        while (!ahead.isEmpty()) {
            JavaCodeUnit unit = ahead.pop();
            if (seen.add(unit)) {
                String name = unit.getOwner().getName() + "." + unit.getName();
                if (LEAVES.contains(name) || WAKES.contains(name)) {
                    return true;
                }
                callees(unit).forEach(ahead::add);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnit> callees(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> called = unit.getCallsFromSelf().stream().map(call -> call.getTarget().resolveMember().orElse(null)).filter(Objects::nonNull)
                .map(JavaCodeUnit.class::cast).flatMap(SendingFormsTest::implementations);
        Stream<JavaCodeUnit> referenced = Stream.concat(unit.getMethodReferencesFromSelf().stream(), unit.getConstructorReferencesFromSelf().stream())
                .map(reference -> reference.getTarget().resolveMember().orElse(null)).filter(Objects::nonNull).map(JavaCodeUnit.class::cast)
                .flatMap(SendingFormsTest::implementations);
        Stream<JavaCodeUnit> told = unit.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner()).flatMap(event -> LISTENERS.getOrDefault(event, List.of()).stream());
        return Stream.of(called, referenced, told).flatMap(units -> units).filter(one -> one.getOwner().getPackageName().startsWith("org.compactdesk"));
    }

    private static Stream<JavaCodeUnit> implementations(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit), unit.getOwner().getAllSubclasses().stream().flatMap(type -> type.getCodeUnits().stream())
                .filter(one -> one.getName().equals(unit.getName()) && one.getRawParameterTypes().size() == unit.getRawParameterTypes().size()
                        && !one.getName().equals("<init>")));
    }

    // What is announced

    /** The forms that have a place for it; that each has its bean is held where the beans are. */
    static Set<String> announced() {
        return Model.files(".html").stream().filter(form -> read(form).contains("data-desk=\"leaving\"")).map(form -> form.getFileName().toString().replace(".html", ""))
                .collect(toCollection(TreeSet::new));
    }

    private static String read(Path form) {
        try {
            return Files.readString(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
