package org.compactdesk.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as clamd does (its INSTREAM command) and knows one virus, a word. */
public final class Clamd implements AutoCloseable {

    public static final String VIRUS = "A-VIRUS-OF-THE-TESTS";

    private final ServerSocket server;
    private final Thread serving;
    private volatile boolean silent;
    private volatile int largest = Integer.MAX_VALUE;
    private volatile int asked;

    public Clamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        serving = new Thread(this::serve);
        serving.setDaemon(true);
        serving.start();
    }

    /** The door with it. */
    public ForeignFiles door() {
        return OneWorker.with("scanner.host", "127.0.0.1", "scanner.port", String.valueOf(server.getLocalPort()), "scanner.time", "1s", "workers", "1");
    }

    public void isSilent(boolean silent) {
        this.silent = silent;
    }

    void takes(int largest) {
        this.largest = largest;
    }

    int asked() {
        return asked;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket desk = server.accept()) {
                asked++;
                String answer = answer(new DataInputStream(desk.getInputStream()));
                if (!silent) {
                    desk.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException gone) {
                // The next.
            }
        }
    }

    private String answer(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
            if (file.size() > largest) {
                in.skipNBytes(in.available());
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return !command.equals("zINSTREAM\0") ? "UNKNOWN COMMAND"
                : file.toString(StandardCharsets.ISO_8859_1).contains(VIRUS) ? "stream: Test-Virus FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // It may take one more until it has noticed.
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
