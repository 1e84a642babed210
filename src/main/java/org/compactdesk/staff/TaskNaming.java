package org.compactdesk.staff;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.compactdesk.engine.ProcessFacts;
import org.springframework.stereotype.Component;

/**
 * Puts the Member State, or else the campaign's reference, behind every task's name: "Verify signed copy: France", and the matter
 * where the name leaves it open; and copies what its card in the list shows onto the task, because a group may see its tasks but not the
 * instances behind them.
 */
@Component
class TaskNaming extends AbstractProcessEnginePlugin {

    /** Says in a diagram where a long word may break; a list of tasks is searched without it. */
    private static final String SOFT_HYPHEN = "\u00AD";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(listener());
    }

    private static BpmnParseListener listener() {
        return new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskNaming::name);
            }
        };
    }

    private static void name(DelegateTask task) {
        task.setName(task.getName().replace(SOFT_HYPHEN, ""));
        Optional<String> about = ProcessFacts.MEMBER_STATE.find(task)
                .or(() -> Optional.ofNullable(task.getExecution().getProcessBusinessKey()));
        about.ifPresent(subject -> task.setName(task.getName() + ": " + subject));
        ProcessFacts.MATTER.find(task).ifPresent(matter -> task.setName(task.getName() + " (" + matter + ")"));
        Stream.of(ProcessFacts.MEMBER_STATE, ProcessFacts.CAMPAIGN, ProcessFacts.SIGNATURE_DEADLINE)
                .forEach(fact -> fact.find(task).ifPresent(value -> fact.setLocal(task, value)));
    }
}
