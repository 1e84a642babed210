package org.compactdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes every flow node entered and every sequence flow taken, as {@code process/element}. Each of the build's test processes leaves
 * what it noted in a file of {@link #NOTES}.
 */
public class FlowRecorder extends AbstractProcessEnginePlugin {

    static final Path NOTES = Path.of("target", "flows");
    private static final Set<String> passed = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(FlowRecorder::leaveNotes));
    }

    private static void leaveNotes() {
        try {
            Files.createDirectories(NOTES);
            Files.write(NOTES.resolve("process-" + System.getProperty("test.process", "1") + ".txt"), passed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(listener());
    }

    /** One listener for all: whatever the parser made is listened to once the definition is complete. */
    private static BpmnParseListener listener() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                listenTo(definition);
            }
        };
    }

    private static void listenTo(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) FlowRecorder::entered);
            activity.getOutgoingTransitions().forEach(flow ->
                    ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) FlowRecorder::taken));
            listenTo(activity);
        }
    }

    private static void entered(DelegateExecution execution) {
        note(execution, execution.getCurrentActivityId());
    }

    private static void taken(DelegateExecution execution) {
        note(execution, execution.getCurrentTransitionId());
    }

    private static void note(DelegateExecution execution, String element) {
        String definition = execution.getProcessDefinitionId();
        passed.add(definition.substring(0, definition.indexOf(':')) + "/" + element);
    }
}
