package org.compactdesk.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Starts and wakes instances by their business key; what they are to do stands in the record, never in the message. */
@Component
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(String processId, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(processId, businessKey, variables);
    }

    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByMessage(message, businessKey, variables);
    }

    /** Wakes whoever of this business key waits for the message; that nobody does is no error. */
    public void wake(String message, String businessKey) {
        waiting(message, businessKey).correlateAll();
    }

    /** Wakes, and hands variables to the woken branch alone. */
    public void wakeWith(String message, String businessKey, Map<String, Object> variables) {
        waiting(message, businessKey).setVariablesToTriggeredScope(variables).correlateAll();
    }

    /** Whether an instance of this process is under way, suspended ones included. */
    public boolean isOpen(String processId, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processId).processInstanceBusinessKey(businessKey).count() > 0;
    }

    /** Stops the work of this process for this business key where it stands: tasks rest, timers wait. */
    public void suspend(String processId, String businessKey) {
        open(processId, businessKey).forEach(runtime::suspendProcessInstanceById);
    }

    /** Lets suspended work go on where it stood. */
    public void resume(String processId, String businessKey) {
        open(processId, businessKey).forEach(runtime::activateProcessInstanceById);
    }

    private java.util.List<String> open(String processId, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(processId).processInstanceBusinessKey(businessKey).list()
                .stream().map(instance -> instance.getProcessInstanceId()).toList();
    }

    private MessageCorrelationBuilder waiting(String message, String businessKey) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
    }
}
