package org.compactdesk.staff;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import static org.compactdesk.process.SharedVariables.CARD;
import static org.compactdesk.process.SharedVariables.MATTER;
import static org.compactdesk.process.SharedVariables.MEMBER_STATE;

/**
 * Puts the Member State, or else the campaign's reference, behind every task's name: "Verify signed copy: France", and the matter
 * where the name leaves it open; and copies what its card in the list shows onto the task, because a group may see its tasks but not the
 * instances behind them.
 */
@Component
class TaskNaming {

    /** Says in a diagram where a long word may break; a list of tasks is searched without it. */
    private static final String SOFT_HYPHEN = "\u00AD";

    @EventListener
    void name(DelegateTask task) {
        if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            name(task, task.getName().replace(SOFT_HYPHEN, ""));
        }
    }

    private static void name(DelegateTask task, String plain) {
        Optional<String> about = MEMBER_STATE.find(task)
                .or(() -> Optional.ofNullable(task.getExecution().getProcessBusinessKey()));
        task.setName(plain + about.map(subject -> ": " + subject).orElse("")
                + MATTER.find(task).map(matter -> " (" + matter + ")").orElse(""));
        CARD.forEach(fact -> fact.find(task).ifPresent(value -> fact.setLocal(task, value)));
    }
}
