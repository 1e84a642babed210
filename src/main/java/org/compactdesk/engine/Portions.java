package org.compactdesk.engine;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long work of one job, done in portions. Each is a transaction of its own, in the engine as in the record: what it opens goes to
 * work at once, beside the portions still to come. A job that breaks off runs again, so the work must pass over what is done already.
 */
@Component
public class Portions {

    private static final int SIZE = 20;

    private final TransactionTemplate own;

    Portions(PlatformTransactionManager transactions) {
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Hands over all in their order, twenty at a time. */
    public <T> void of(List<T> all, Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += SIZE) {
            List<T> portion = all.subList(from, Math.min(from + SIZE, all.size()));
            own.executeWithoutResult(status -> apart(() -> work.accept(portion)));
        }
    }

    /** Within a job the engine would else keep all until the job ends. */
    private static void apart(Runnable work) {
        Callable<Void> call = () -> {
            work.run();
            return null;
        };
        try {
            ProcessEngineContext.withNewProcessEngineContext(call);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception never) {
            throw new IllegalStateException(never);
        }
    }
}
