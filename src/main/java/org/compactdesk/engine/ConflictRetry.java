package org.compactdesk.engine;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes instances from outside their own jobs. Such a job may be at work at the same moment; whoever comes second in that conflict
 * tries again, each time in a transaction of its own.
 */
@Component
public class ConflictRetry {

    private static final Logger log = LoggerFactory.getLogger(ConflictRetry.class);
    private static final int TRIES = 5;

    private final TransactionTemplate own;

    ConflictRetry(PlatformTransactionManager transactions) {
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param what for the log, where all tries fail; the next look makes it good */
    public void run(String what, Consumer<TransactionStatus> work) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                own.executeWithoutResult(work);
                return;
            } catch (RuntimeException conflict) {
                log.debug("{}, try {}", what, attempt, conflict);
            }
        }
        log.warn("{}: left to the next look", what);
    }

    /** Whether the same may succeed at another moment: a conflict that was lost, a database that is out of reach. */
    public static boolean mayPass(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause).anyMatch(cause ->
                cause instanceof OptimisticLockingException || cause instanceof TransientDataAccessException
                        || cause instanceof TransactionException || cause instanceof SQLTransientException
                        || cause instanceof SQLRecoverableException || cause instanceof SQLNonTransientConnectionException);
    }

    /** Right after this transaction is committed; once, however often it is asked for by then. */
    public static void afterCommit(Runnable look) {
        boolean asked = TransactionSynchronizationManager.getSynchronizations().stream()
                .anyMatch(synchronization -> synchronization instanceof Look same && same.look().equals(look));
        if (!asked) {
            TransactionSynchronizationManager.registerSynchronization(new Look(look));
        }
    }

    private record Look(Runnable look) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            look.run();
        }
    }
}
