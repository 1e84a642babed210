package org.compactdesk;

import java.util.Set;
import java.util.TreeSet;
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

/** Notes every flow node entered and every sequence flow taken in this JVM, as {@code process/element}. */
public class FlowRecorder extends AbstractProcessEnginePlugin {

    private static final Set<String> passed = new ConcurrentSkipListSet<>();

    public static Set<String> passed() {
        return new TreeSet<>(passed);
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
