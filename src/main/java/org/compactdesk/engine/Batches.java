package org.compactdesk.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/**
 * The long work of one job, done in portions. Each is one command and one transaction of its own, in the engine as in the record: what
 * it opens goes to work at once, beside the portions still to come. A job that breaks off runs again, so the work must pass over what
 * is done already.
 */
@Component
public class Batches {

    private static final int SIZE = 20;

    private final SpringProcessEngineConfiguration configuration;

    Batches(ProcessEngine engine) {
        this.configuration = (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
    }

    /** Hands over all in their order, twenty at a time. */
    public <T> void of(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += SIZE) {
            inOneTransaction(all.subList(from, Math.min(from + SIZE, all.size())), work);
        }
    }

    /** How many portions there are, for a step that does each in a job of its own. */
    public static long number(List<?> all) {
        return (all.size() + SIZE - 1) / SIZE;
    }

    /** Hands over the one portion that is this job's of such a step: the engine counts them from 0. */
    public <T> void one(List<T> all, VariableScope step, Consumer<List<T>> work) {
        int from = (Integer) step.getVariable("loopCounter") * SIZE;
        inOneTransaction(all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size())), work);
    }

    private <T> void inOneTransaction(List<T> portion, Consumer<List<T>> work) {
        configuration.getCommandExecutorTxRequiresNew().execute(command -> {
            work.accept(portion);
            return null;
        });
    }
}
