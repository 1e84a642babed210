package org.compactdesk.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.compactdesk.files.OneWorker;
import org.compactdesk.incoming.ReadMessage;

/** Mails of a test, laid on disk as the mailbox does. */
final class OnDisk {

    private static final MessageReader READER = new MessageReader(OneWorker.FILES);
    private static final Instant RECEIVED = Instant.parse("2017-08-02T15:00:00Z");

    private OnDisk() {
    }

    static RawMail of(byte[] mail) {
        try {
            return RawMail.of(new ByteArrayInputStream(mail), Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadMessage read(byte[] mail) {
        try (RawMail raw = of(mail)) {
            return READER.read(raw, RECEIVED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fingerprint(byte[] mail) {
        try (RawMail raw = of(mail)) {
            return Fingerprint.of(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
