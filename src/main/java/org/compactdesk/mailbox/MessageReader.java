package org.compactdesk.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.compactdesk.files.ForeignFiles;
import org.compactdesk.files.NotNow;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.incoming.ReadMessage.Nature;
import org.compactdesk.kernel.Messages;
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
    ReadMessage read(RawMail raw, Instant receivedAt) {
        if (!raw.isWhole()) {
            return unreadable(raw, receivedAt, "mail.aside.large");
        }
        try (SharedFileInputStream file = raw.shared()) {
            checkBounds(raw);
            MimeMessage message = new MimeMessage(SESSION, file);
            Headers headers = Headers.of(message, raw.charset());
            Parts parts = Parts.of(message, files);
            Nature nature = MailClassifier.of(headers, parts);
            return new ReadMessage(headers.messageId(), headers.sender(), headers.subject(), parts.text(), receivedAt, parts.attachments(),
                    parts.apart(), raw.file(), headers.answers(), headers.cameTo(), nature, DeliveryReports.of(nature, headers, parts), parts.remarks());
        } catch (NotNow later) {
            throw later;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError trouble) {
            return unreadable(raw, receivedAt, trouble);
        }
    }

    /** Set aside with the reason, which a person reads beside it. */
    ReadMessage unreadable(RawMail raw, Instant receivedAt, Throwable trouble) {
        log.info("A mail cannot be taken apart and goes to a person as it came: {}", trouble.toString());
        return unreadable(raw, receivedAt, trouble instanceof Unreadable known ? known.getMessage()
                : trouble instanceof OutOfMemoryError ? "mail.aside.memory" : trouble instanceof StackOverflowError ? "mail.aside.deep" : "mail.aside.broken");
    }

    private static void checkBounds(RawMail raw) {
        if (raw.bodyAt() > LONGEST_HEADERS) {
            throw new Unreadable("mail.aside.headers");
        }
        if (raw.boundaries() > MOST_BOUNDARIES) {
            throw new Unreadable("mail.aside.parts");
        }
    }

    /** Its sender and subject as far as they can be told, and the original. */
    ReadMessage unreadable(RawMail raw, Instant receivedAt, String why) {
        Headers headers = headersOf(raw);
        return new ReadMessage(headers.messageId(), headers.sender(), headers.subject(), null, receivedAt, List.of(), List.of(), raw.file(),
                headers.answers(), headers.cameTo(), Nature.UNREADABLE, List.of(), List.of(Messages.of(why)));
    }

    private static Headers headersOf(RawMail raw) {
        try {
            return Headers.of(new InternetHeaders(new ByteArrayInputStream(raw.beginning(Math.min(raw.bodyAt(), HEADERS_LOOKED_AT)))));
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
            return Headers.of(new InternetHeaders());
        }
    }

    /** Why a mail is not taken apart any further: the key of a sentence. */
    static class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
