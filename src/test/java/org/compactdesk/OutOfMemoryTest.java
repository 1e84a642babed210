package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk of which a thread died for want of memory is not left behind deaf. */
class OutOfMemoryTest {

    /** A desk that has nothing to do but to lose its threads. */
    static final class Losing {

        public static void main(String[] how) throws InterruptedException {
            CompactDeskApplication.endWithAThreadThatHasNoMemory();
            Thread lost = new Thread(() -> {
                switch (how[0]) {
                    case "memory" -> fill();
                    case "wrapped" -> {
                        try {
                            fill();
                        } catch (OutOfMemoryError full) {
                            throw new IllegalStateException(full);
                        }
                    }
                    default -> throw new IllegalStateException("Of something else");
                }
            });
            lost.start();
            lost.join();
            if (how[0].equals("other")) {
                System.exit(0);
            }
            new CountDownLatch(1).await();
        }

        private static void fill() {
            Object[] all = null;
            while (true) {
                all = new Object[] {all, new byte[1 << 20]};
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "wrapped"})
    void itEndsWithTheThreadThatHasNoMemory(String how) throws Exception {
        assertThat(ended(how)).isEqualTo(3);
    }

    @Test
    void itLivesOnWhereAThreadDiesOfSomethingElse() throws Exception {
        assertThat(ended("other")).isZero();
    }

    private static int ended(String how) throws Exception {
        Process desk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), Losing.class.getName(), how).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(desk.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
            return desk.exitValue();
        } finally {
            desk.destroyForcibly();
        }
    }
}
