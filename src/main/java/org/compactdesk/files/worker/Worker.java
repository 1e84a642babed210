package org.compactdesk.files.worker;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * The process in which foreign files are opened. It answers one question after the other, and ends at once when whoever asks is gone or
 * when it holds too much memory outside the heap; too much heap ends it by {@code -XX:+ExitOnOutOfMemoryError}, too much time from outside.
 */
public final class Worker {

    /** A question that nobody stopped; a file of mail is not larger. */
    private static final long LONGEST_QUESTION = 1L << 30;
    private static final int READY = 1;
    private static final int TOO_MUCH = 4;
    private static final long LOOKED_EVERY_MS = 20;

    private static final String A_PAGE = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R
              /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length 21 >> stream
            BT /F 9 Tf (a) Tj ET
            endstream endobj
            trailer << /Root 1 0 R >>
            """;

    private record Question(int what, String name, byte[] file) {
    }

    private Worker() {
    }

    /** @param limits pages shown, files in a file, bytes of these, bytes outside the heap */
    public static void main(String[] limits) throws IOException, InterruptedException {
        watchMemory(Long.parseLong(limits[3]));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints is no answer.
        System.setOut(System.err);
        BlockingQueue<Question> asked = new SynchronousQueue<>();
        daemon(() -> listen(asked));
        OpenedFiles files = new OpenedFiles(Integer.parseInt(limits[0]), Integer.parseInt(limits[1]), Integer.parseInt(limits[2]));
        // What a start costs, classes and the look for the system's fonts, is not on the account of the first file.
        files.page(A_PAGE.getBytes(StandardCharsets.US_ASCII), 1);
        out.writeByte(READY);
        out.flush();
        while (true) {
            Question question = asked.take();
            if (question.what() > 0) {
                Answers.write(out, files.page(question.file(), question.what()));
            } else {
                Answers.write(out, files.open(question.name(), question.file()), question.what() == Answers.OPEN);
            }
            out.flush();
        }
    }

    /** A thread of its own, for whoever draws does not notice that nobody waits any more. */
    private static void listen(BlockingQueue<Question> asked) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
            while (true) {
                Answers question = new Answers(in, LONGEST_QUESTION);
                asked.put(new Question(question.number(), question.text(), question.bytes()));
            }
        } catch (IOException | InterruptedException gone) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** The heap is bounded by the virtual machine, what native code takes by nobody else. */
    private static void watchMemory(long most) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long atFirst = system.getCommittedVirtualMemorySize();
        daemon(() -> {
            try {
                while (system.getCommittedVirtualMemorySize() - atFirst < most) {
                    Thread.sleep(LOOKED_EVERY_MS);
                }
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(TOO_MUCH);
        });
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }
}
