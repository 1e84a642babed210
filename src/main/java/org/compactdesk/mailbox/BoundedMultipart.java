package org.compactdesk.mailbox;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.SharedInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The parts of a part, each with headers as long as headers are. What stands between parts is looked for at every place and may be long,
 * so that it is bounded too.
 */
final class BoundedMultipart extends MimeMultipart {

    /** RFC 2046, 5.1.1 has 70; programs have had more. */
    private static final int LONGEST_BOUNDARY = 200;
    private static final int LONGEST_HEADERS = 64 * 1024;

    private BoundedMultipart(DataSource source) throws MessagingException {
        super(source);
    }

    /** @param boundary as its type says, or null: then it is the first line that may be one */
    static MimeMultipart of(DataSource source, String boundary) throws MessagingException, IOException {
        if ((boundary == null ? firstBoundary(source) : boundary.length()) > LONGEST_BOUNDARY) {
            throw new MessageReader.Unreadable("mail.aside.parts");
        }
        return new BoundedMultipart(source);
    }

    private static int firstBoundary(DataSource source) throws IOException {
        try (InputStream stream = new BufferedInputStream(source.getInputStream())) {
            int dashes = 0;
            int length = 0;
            for (int octet = stream.read(); octet >= 0; octet = stream.read()) {
                boolean end = octet == '\n' || octet == '\r';
                if (end && dashes > 1 || length > LONGEST_BOUNDARY && dashes > 1) {
                    return length;
                }
                dashes += octet == '-' && dashes == length ? 1 : 0;
                length = end ? 0 : length + 1;
                dashes = end ? 0 : dashes;
            }
        }
        return 0;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream part) throws MessagingException {
        if (part instanceof SharedInputStream shared) {
            checkHeaders(shared.newStream(0, -1));
        }
        return super.createMimeBodyPart(part);
    }

    private static void checkHeaders(InputStream part) throws MessagingException {
        try (InputStream stream = new BufferedInputStream(part)) {
            int last = '\n';
            for (int at = 0, octet = stream.read(); octet >= 0; octet = stream.read(), at++) {
                if (octet == '\n' && last == '\n') {
                    return;
                }
                if (at > LONGEST_HEADERS) {
                    throw new MessageReader.Unreadable("mail.aside.headers");
                }
                last = octet == '\r' ? last : octet;
            }
        } catch (IOException broken) {
            throw new MessagingException("A part cannot be read", broken);
        }
    }
}
