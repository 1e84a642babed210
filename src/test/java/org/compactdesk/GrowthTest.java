package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Reading what a stranger wrote costs what its length costs: four times the text at most eight times the processor's time, of a thread of
 * its own, the least of three; and no stack. It is the one test of time, for it measures growth, not speed.
 */
public abstract class GrowthTest {

    private static final int LENGTH = 2_500;
    private static final int TIMES = 4;
    private static final int TOO_MANY = 8;
    /** What takes less for the longer text is nobody's trouble and too little to be measured. */
    private static final long LITTLE = 30_000_000;
    private static final long LIMIT = 5_000_000_000L;
    private static final long OVERFLOWN = -1;
    private static final int STACK = 512 * 1024;

    private static final List<String> HOSTILE = List.of("<", " ", "(", ")", ",", "\"", "'", "/", "*", "_", "-", ".", "@", "a", "A", "1", ":", ";", "=", "\\", "\t", "\n", " \n", "\r\n",
            "> \n", ">\n\n", "x\n", "x\n\n", "a@a", "<a@a> ", "=?utf-8?q?a?= ", "=?utf-8?b?YQ==?=", "(i)", "(i) x\n", "(a) x\n", "1. x\n", "- x\n", "•", "A/1", "A. x\n", "Aa ", "A ", "[", "[MEMBER ",
            "For the X\n", "For the Government of [MEMBER STATE]\n", "signed copies ", "25 August 2017 ", "Meeting of the ", "between ", "contact is ", "by ", "deadline ", "\u0301", "a.", "«", "“", "&lt;", "<div>", "<b><i>",
            "<table><tr><td>", "<a ", "begin 644 x\n", "+", "~{", "--b\n", "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n", "X: y\n", "\f", "__a ", "~~a", "www.", "f=\"");

    /** By what they read. */
    protected abstract Map<String, Consumer<String>> readers();

    @Test
    void readingCostsWhatItsLengthCosts() throws InterruptedException {
        List<String> faults = new ArrayList<>();
        for (var reader : readers().entrySet()) {
            for (String piece : HOSTILE) {
                String fault = fault(reader.getValue(), piece);
                if (fault != null) {
                    faults.add(reader.getKey() + " of '" + piece.replace("\n", "\\n") + "' … " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String fault(Consumer<String> reader, String piece) throws InterruptedException {
        String shorter = piece.repeat(LENGTH / piece.length());
        String longer = piece.repeat(TIMES * LENGTH / piece.length());
        long least = Long.MAX_VALUE;
        long most = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            OptionalLong time = time(reader, longer);
            if (time.isEmpty() || time.getAsLong() == OVERFLOWN) {
                return time.isEmpty() ? "comes to no end" : "StackOverflowError";
            }
            most = Math.min(most, time.getAsLong());
            if (most < LITTLE) {
                return null;
            }
            least = Math.min(least, time(reader, shorter).orElse(Long.MAX_VALUE));
        }
        return most > TOO_MANY * least ? "takes %d times as long, %d ms".formatted(most / least, most / 1_000_000) : null;
    }

    /** Of the processor for this thread alone, in nanoseconds; empty where the limit passed. */
    private static OptionalLong time(Consumer<String> reader, String text) throws InterruptedException {
        AtomicLong taken = new AtomicLong();
        Thread thread = new Thread(null, () -> {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                reader.accept(text);
            } catch (StackOverflowError deep) {
                taken.set(OVERFLOWN);
                return;
            } catch (RuntimeException refused) {
                // That is an answer too.
            }
            taken.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }, "reader", STACK);
        thread.setDaemon(true);
        thread.start();
        do {
            thread.join(LITTLE / 1_000_000);
        } while (thread.isAlive() && ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) < LIMIT);
        return thread.isAlive() ? OptionalLong.empty() : OptionalLong.of(taken.get());
    }
}
