package org.compactdesk;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Compact Desk: from the note verbale to the returned copy. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CompactDeskApplication {

    /** What {@code -XX:+ExitOnOutOfMemoryError} gives as well. */
    private static final int OUT_OF_MEMORY = 3;

    public static void main(String[] args) {
        endWithAThreadThatHasNoMemory();
        SpringApplication.run(CompactDeskApplication.class, args);
    }

    /**
     * Without the server's or the job executor's threads the desk would live on, deaf; ended, it is started again. By then there may
     * not be a byte left.
     */
    static void endWithAThreadThatHasNoMemory() {
        Thread.setDefaultUncaughtExceptionHandler((thread, trouble) -> {
            for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
                if (cause instanceof OutOfMemoryError) {
                    Runtime.getRuntime().halt(OUT_OF_MEMORY);
                }
            }
            LoggerFactory.getLogger(CompactDeskApplication.class).error("Thread {} ended", thread.getName(), trouble);
        });
    }
}
