package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.NotNow;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.incoming.ReadMessage.Nature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a mail apart, within bounds. Whatever a mail does, what comes back is a message with its original; one that cannot be taken
 * apart is unreadable, and a person looks at it.
 */
@Component
class MessageReader {

    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);
    private static final Session SESSION = Session.getInstance(new Properties());

    /** All headers together; mail servers stop at a tenth of it. */
    static final int LONGEST_HEADERS = 512 * 1024;
    /** How much of the headers of an unreadable mail is looked at for its sender and its subject. */
    private static final int HEADERS_LOOKED_AT = 64 * 1024;
    static final int MOST_BOUNDARIES = 5000;

    private final ForeignFiles files;

    MessageReader(ForeignFiles files) {
        this.files = files;
    }

    /** @throws NotNow where a file in it has to be looked into later */
    ReadMessage read(byte[] raw, Instant receivedAt) {
        try {
            checkBounds(raw);
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            Headers headers = Headers.of(message, RawMail.charset(raw));
            Parts parts = Parts.of(message, files);
            Nature nature = MailClassifier.of(headers, parts);
            return new ReadMessage(headers.messageId(), headers.sender(), headers.subject(), parts.text(), receivedAt, parts.attachments(),
                    parts.apart(), original(raw), headers.answers(), headers.cameTo(), nature, DeliveryReports.of(nature, headers, parts), parts.remarks());
        } catch (NotNow later) {
            throw later;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError trouble) {
            log.info("A mail cannot be taken apart and goes to a person as it came: {}", trouble.toString());
            return unreadable(raw, receivedAt);
        }
    }

    private static void checkBounds(byte[] raw) {
        if (RawMail.bodyAt(raw) > LONGEST_HEADERS) {
            throw new Unreadable("Its headers are longer than those of any mail");
        }
        if (RawMail.boundaries(raw) > MOST_BOUNDARIES) {
            throw new Unreadable("It may have more parts than anybody encloses");
        }
    }

    /** Its sender and subject as far as they can be told, and the original. */
    ReadMessage unreadable(byte[] raw, Instant receivedAt) {
        Headers headers = headersOf(raw);
        return new ReadMessage(headers.messageId(), headers.sender(), headers.subject(), null, receivedAt, List.of(), List.of(), original(raw),
                headers.answers(), headers.cameTo(), Nature.UNREADABLE, List.of(), List.of());
    }

    private static Headers headersOf(byte[] raw) {
        try {
            int looked = Math.min(RawMail.bodyAt(raw), HEADERS_LOOKED_AT);
            return Headers.of(new InternetHeaders(new ByteArrayInputStream(raw, 0, looked)));
        } catch (MessagingException | RuntimeException trouble) {
            return Headers.of(new InternetHeaders());
        }
    }

    private static Upload original(byte[] raw) {
        return new Upload("message.eml", "message/rfc822", raw);
    }

    /** Why a mail is not taken apart any further; for the log. */
    static class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
