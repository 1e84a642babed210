package org.compactdesk.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * Starts and wakes instances by their business key; what they are to do stands in the record, never in the message. Every method
 * acts as the desk itself: whoever completes a task need not be allowed to touch the processes that this entails.
 */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final CurrentPerson person;

    Processes(RuntimeService runtime, CurrentPerson person) {
        this.runtime = runtime;
        this.person = person;
    }

    public void start(String processId, String businessKey, Map<String, Object> variables) {
        person.asTheDesk(() -> runtime.startProcessInstanceByKey(processId, businessKey, variables));
    }

    public void startByMessage(String message, String businessKey, Map<String, Object> variables) {
        person.asTheDesk(() -> runtime.startProcessInstanceByMessage(message, businessKey, variables));
    }

    /** Wakes whoever of this business key waits for the message; that nobody does is no error. */
    public void wake(String message, String businessKey) {
        person.asTheDesk(() -> waiting(message, businessKey).correlateAllWithResult());
    }

    /**
     * Wakes, and hands variables to the woken branch alone.
     *
     * @return whether anybody was woken
     */
    public boolean wakeWith(String message, String businessKey, Map<String, Object> variables) {
        return !person.asTheDesk(() -> waiting(message, businessKey).setVariablesToTriggeredScope(variables).correlateAllWithResult()).isEmpty();
    }

    /** A branch that waits for a message. @param inHand what it has in hand, of the variables asked for */
    public record Waiting(String message, String branch, Map<String, Object> inHand) {
    }

    /** The branches of this business key that wait for the message. */
    public List<Waiting> waitingFor(String message, String businessKey, Collection<String> variables) {
        return person.asTheDesk(() -> runtime.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(businessKey)
                .list().stream().map(branch -> new Waiting(message, branch.getId(), runtime.getVariables(branch.getId(), variables))).toList());
    }

    /** Wakes one branch and no other that waits for the same. */
    public void wake(Waiting one) {
        person.asTheDesk(() -> runtime.messageEventReceived(one.message(), one.branch()));
    }

    /** What this variable holds in all branches under way, of whatever instance. */
    public Set<Object> inHand(String variable) {
        return person.asTheDesk(() -> runtime.createVariableInstanceQuery().variableName(variable).list())
                .stream().map(VariableInstance::getValue).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether an instance of this process is under way, suspended ones included. */
    public boolean isOpen(String processId, String businessKey) {
        return !open(processId, businessKey).isEmpty();
    }

    /** As {@link #isOpen}, whatever the business key, with this value in hand. */
    public <T> boolean isOpenWith(String processId, Variable<T> variable, T value) {
        return person.asTheDesk(() -> runtime.createProcessInstanceQuery().processDefinitionKey(processId)
                .variableValueEquals(variable.name(), variable.raw(value)).count()) > 0;
    }

    /** The business keys of the instances of this process that are under way. */
    public Set<String> openKeys(String processId) {
        return person.asTheDesk(() -> runtime.createProcessInstanceQuery().processDefinitionKey(processId).list())
                .stream().map(instance -> instance.getBusinessKey()).collect(Collectors.toSet());
    }

    /** Stops the work of this process for this business key where it stands: tasks rest, timers wait. */
    public void suspend(String processId, String businessKey) {
        open(processId, businessKey).forEach(instance -> person.asTheDesk(() -> runtime.suspendProcessInstanceById(instance)));
    }

    /** Lets suspended work go on where it stood. */
    public void resume(String processId, String businessKey) {
        open(processId, businessKey).forEach(instance -> person.asTheDesk(() -> runtime.activateProcessInstanceById(instance)));
    }

    private List<String> open(String processId, String businessKey) {
        return person.asTheDesk(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(processId).processInstanceBusinessKey(businessKey).list())
                .stream().map(instance -> instance.getProcessInstanceId()).toList();
    }

    private MessageCorrelationBuilder waiting(String message, String businessKey) {
        return runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey);
    }
}
