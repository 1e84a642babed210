package org.compactdesk.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * H2 writes what was committed half a second later, and forgets it where the desk is killed before. What a person did, what came in,
 * what is about to leave and what the mail server answered is therefore written at once, and all that was committed before with it. What
 * a job did inside the engine may wait for that, and so may who has which job in hand: where it is forgotten, the job runs once more.
 * PostgreSQL writes every commit by itself.
 */
@Component
class WrittenOnH2 implements TransactionExecutionListener {

    private final boolean h2;
    private final JdbcClient database;
    private final ObjectProvider<JobExecutor> jobs;
    private final Lock one = new ReentrantLock();
    private final AtomicLong committed = new AtomicLong();
    private long written;

    WrittenOnH2(DataSourceProperties settings, DataSource database, ObjectProvider<JobExecutor> jobs) {
        this.h2 = DatabaseDriver.fromJdbcUrl(settings.determineUrl()) == DatabaseDriver.H2;
        this.database = JdbcClient.create(database);
        this.jobs = jobs;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, Throwable failure) {
        if (h2 && failure == null && mayHaveToStand(transaction) && !isTheJobExecutorsOwn(transaction)) {
            write(committed.incrementAndGet());
        }
    }

    /** A part of a transaction stands with the whole. */
    private static boolean mayHaveToStand(TransactionExecution transaction) {
        return !transaction.isReadOnly() && !transaction.isNested();
    }

    /** In a job, what must stand has a name: its method's, or the one it was given. The engine's transactions have none. */
    private boolean isTheJobExecutorsOwn(TransactionExecution transaction) {
        return transaction.getTransactionName().isEmpty() && (Context.getJobExecutorContext() != null || takesJobs(Thread.currentThread()));
    }

    /** The one thread that takes jobs in hand and hands them on bears the job executor's name. */
    private boolean takesJobs(Thread thread) {
        return jobs.stream().anyMatch(executor -> thread.getName().equals(executor.getName()));
    }

    /** Whoever waited while another one wrote finds most often that its own was written too. */
    private void write(long commit) {
        one.lock();
        try {
            if (written < commit) {
                long all = committed.get();
                database.sql("checkpoint").update();
                written = all;
            }
        } finally {
            one.unlock();
        }
    }
}
