package org.compactdesk.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.ForeignFilesSettings.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands files to clamd (its INSTREAM command, over TCP) and keeps for a while what it says. */
final class VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,300}) FOUND");

    private final Scanner settings;
    /** By the digest of the file. What it knows grows day by day. */
    private final Cache<String, Optional<Remark>> said = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(30)).build();
    private volatile boolean silent;

    VirusScanner(Scanner settings) {
        this.settings = settings;
    }

    /**
     * Why a file is refused, or nothing.
     *
     * @throws NotNow where the scanner gives no answer
     */
    Optional<Remark> refuses(String digest, byte[] file) {
        if (settings.host().isEmpty()) {
            return Optional.empty();
        }
        Optional<Remark> known = said.getIfPresent(digest);
        if (known == null) {
            known = understood(ask(file));
            said.put(digest, known);
        }
        return known;
    }

    private Optional<Remark> understood(String answer) {
        Matcher found = FOUND.matcher(answer);
        boolean tooLarge = answer.startsWith("INSTREAM size limit");
        if (!found.matches() && !tooLarge && !answer.equals("stream: OK")) {
            throw silent(answer);
        }
        if (silent) {
            silent = false;
            log.info("The virus scanner answers again");
        }
        return found.matches() ? Optional.of(Description.remark(Kind.VIRUS, found.group(1)))
                : tooLarge ? Optional.of(Description.remark(Kind.NOT_SCANNED)) : Optional.empty();
    }

    private String ask(byte[] file) {
        try (Socket clamd = new Socket()) {
            int limit = Math.toIntExact(settings.time().toMillis());
            clamd.connect(new InetSocketAddress(settings.host(), settings.port()), limit);
            clamd.setSoTimeout(limit);
            try {
                hand(file, new DataOutputStream(new BufferedOutputStream(clamd.getOutputStream())));
            } catch (IOException cutOff) {
                // It says why: a file that is too large is not read to its end.
                log.debug("The virus scanner did not read all of a file", cutOff);
            }
            return new String(clamd.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException gone) {
            throw silent(gone.toString());
        }
    }

    private static void hand(byte[] file, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < file.length; at += PIECE) {
            int length = Math.min(PIECE, file.length - at);
            to.writeInt(length);
            to.write(file, at, length);
        }
        to.writeInt(0);
        to.flush();
    }

    /** Once in the log, not once a file. */
    private NotNow silent(String why) {
        if (!silent) {
            silent = true;
            log.error("The virus scanner {}:{} gives no answer that can be used: {}. Files wait and are asked again", settings.host(), settings.port(), why);
        }
        return new NotNow("files.notScanned");
    }
}
