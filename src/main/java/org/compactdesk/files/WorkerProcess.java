package org.compactdesk.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.compactdesk.files.worker.Answers;

/** A process that opens files, of whoever asks it; not for two threads at once. It ends with the desk, at the latest. */
final class WorkerProcess {

    /** Reads what was answered. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Answers answer) throws IOException;
    }

    /** It ended over a file, or was ended. */
    static final class Ended extends Exception {

        private static final long serialVersionUID = 1L;

        final boolean late;

        Ended(boolean late, Exception cause) {
            super(cause);
            this.late = late;
        }
    }

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private int asked;
    private volatile boolean ended;

    WorkerProcess(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        // Passwords stand there; Windows starts nothing without the one that is left.
        builder.environment().keySet().retainAll(Set.of("SystemRoot"));
        process = builder.start();
        to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        CompletableFuture<Void> started = alarm(LONGEST_START);
        try {
            from.readByte();
        } catch (IOException failed) {
            end();
            throw failed;
        } finally {
            started.complete(null);
        }
    }

    /** @param most how many bytes the answer may have */
    <T> T ask(int what, String name, byte[] file, Duration limit, long most, Reading<T> reading) throws Ended {
        asked++;
        CompletableFuture<Void> answered = alarm(limit);
        try {
            Answers.ask(to, what, name, file);
            return reading.read(new Answers(from, most));
        } catch (IOException | RuntimeException gone) {
            end();
            throw new Ended(answered.isCompletedExceptionally(), gone);
        } finally {
            answered.complete(null);
        }
    }

    /** Ends the process unless it is completed in time. */
    private CompletableFuture<Void> alarm(Duration limit) {
        CompletableFuture<Void> done = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        done.whenComplete((inTime, late) -> {
            if (late != null) {
                end();
            }
        });
        return done;
    }

    boolean isFit(int most) {
        return !ended && process.isAlive() && asked < most;
    }

    void end() {
        ended = true;
        process.destroyForcibly();
    }

    /** For the log, and for tests. */
    long id() {
        return process.pid();
    }
}
