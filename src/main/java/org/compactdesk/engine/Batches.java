package org.compactdesk.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
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
            List<T> portion = all.subList(from, Math.min(from + SIZE, all.size()));
            configuration.getCommandExecutorTxRequiresNew().execute(command -> {
                work.accept(portion);
                return null;
            });
        }
    }
}
