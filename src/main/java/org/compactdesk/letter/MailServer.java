package org.compactdesk.letter;

import jakarta.activation.FileTypeMap;
import jakarta.annotation.PreDestroy;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.net.ssl.SSLException;
import org.compactdesk.kernel.Messages;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.javamail.ConfigurableMimeFileTypeMap;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The way to the mail server, set up by {@code spring.mail.*}. Keeps a few connections open; says for each address what the server
 * answered.
 */
@Component
public class MailServer {

    /** The server could not be reached; told in the transaction that notes it. */
    public record Away() {
    }

    /** A kept connection that rested longer is asked (NOOP) whether it still stands. */
    private static final long TRUSTED_FOR_NANOS = 2_000_000_000L;
    private static final long KEPT_FOR_NANOS = 60_000_000_000L;

    /** How Angus Mail begins to say that encryption is required and not to be had; it has no exception of its own for it. */
    private static final String STARTTLS_MISSING = "STARTTLS is required";

    /** Read once: the helper would read them anew for every message. */
    private static final FileTypeMap FILE_TYPES = new ConfigurableMimeFileTypeMap();

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final MailSettings mail;
    private final MessageIds messageIds;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Kept> kept = new ConcurrentLinkedDeque<>();
    private volatile Session session;

    MailServer(ObjectProvider<JavaMailSenderImpl> settings, MailSettings mail, MessageIds messageIds, Clock clock) {
        this.settings = settings;
        this.mail = mail;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /**
     * Hands a mail to the server.
     *
     * @return each address with the server's answer, main addresses first; no 4xx for all of them
     * @throws MailTrouble where trying again may help
     */
    List<Letter.Address> send(Mail letter) {
        MimeMessage message = message(letter);
        SMTPTransport connection = connection();
        ServerReply reply;
        try {
            connection.sendMessage(message, message.getAllRecipients());
            reply = ServerReply.taking(letter, connection.getLastServerResponse());
        } catch (SendFailedException e) {
            reply = ServerReply.of(e, connection.getLastServerResponse());
            Optional<MailTrouble> trouble = trouble(letter, reply, e);
            if (trouble.isPresent()) {
                discard(connection);
                throw trouble.get();
            }
        } catch (MessagingException e) {
            discard(connection);
            throw inDoubt(letter, words(e), e);
        }
        kept.addFirst(new Kept(connection, System.nanoTime()));
        return reply.about(letter);
    }

    /** Nothing where the reply is the letter's fate: taken for a main address, or refused for good. */
    private Optional<MailTrouble> trouble(Mail letter, ServerReply reply, SendFailedException failure) {
        String answer = reply.words();
        return Optional.ofNullable(switch (reply.verdict(letter)) {
            case TAKEN, REFUSED -> null;
            case SENDER_REFUSED -> MailTrouble.before(sentence("mail.senderRefused", mail.from(), answer), answer, failure);
            case NOT_NOW -> MailTrouble.before(sentence("mail.notNow", recipients(letter), answer), answer, failure);
            case HUNG_UP -> MailTrouble.before(sentence("mail.hungUp", recipients(letter)), answer, failure);
            case NO_ANSWER -> inDoubt(letter, answer, failure);
        });
    }

    private static MailTrouble inDoubt(Mail letter, String answer, Exception cause) {
        return MailTrouble.inDoubt(sentence("mail.noAnswer", recipients(letter)), answer, cause);
    }

    private static String recipients(Mail letter) {
        return String.join(", ", letter.to());
    }

    // Connections

    private SMTPTransport connection() {
        for (Kept rested = kept.pollFirst(); rested != null; rested = kept.pollFirst()) {
            long rest = System.nanoTime() - rested.since();
            if (rest < TRUSTED_FOR_NANOS || rest < KEPT_FOR_NANOS && rested.connection().isConnected()) {
                return rested.connection();
            }
            discard(rested.connection());
        }
        return connect();
    }

    private SMTPTransport connect() {
        JavaMailSenderImpl server = settings.getObject();
        try {
            SMTPTransport connection = (SMTPTransport) session().getTransport("smtps".equals(server.getProtocol()) ? "smtps" : "smtp");
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw MailTrouble.away(sentence(whyNotConnected(e), server.getHost(), words(e)), words(e), e);
        }
    }

    private static String whyNotConnected(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return "mail.notSignedIn";
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof SSLException || cause instanceof GeneralSecurityException) {
            return "mail.notTrusted";
        }
        return failure.getMessage().startsWith(STARTTLS_MISSING) ? "mail.notEncrypted" : "mail.noConnection";
    }

    private Session session() {
        if (session == null) {
            Properties properties = new Properties();
            for (String protocol : List.of("mail.smtp.", "mail.smtps.")) {
                properties.put(protocol + "connectiontimeout", Long.toString(mail.connectTimeout().toMillis()));
                properties.put(protocol + "timeout", Long.toString(mail.answerTimeout().toMillis()));
                properties.put(protocol + "writetimeout", Long.toString(mail.writeTimeout().toMillis()));
                // One refused address must not keep the letter from the others.
                properties.put(protocol + "sendpartial", "true");
                properties.put(protocol + "from", mail.from());
                properties.put(protocol + "localhost", mail.domain());
                properties.put(protocol + "quitwait", "false");
                properties.put(protocol + "ssl.checkserveridentity", "true");
            }
            properties.put("mail.smtp.socketFactory", new PromptSockets());
            // Encrypted wherever the server offers it; a password goes over no other connection.
            properties.put("mail.smtp.starttls.enable", "true");
            properties.put("mail.smtp.starttls.required", Boolean.toString(settings.getObject().getPassword() != null));
            properties.putAll(settings.getObject().getJavaMailProperties());
            session = Session.getInstance(properties);
        }
        return session;
    }

    /** What the server is called in the settings. */
    public String host() {
        return settings.getObject().getHost();
    }

    /** Why the server cannot be reached, in a sentence; nothing where it can. */
    public Optional<String> whyAway() {
        try {
            kept.addFirst(new Kept(connection(), System.nanoTime()));
            return Optional.empty();
        } catch (MailTrouble trouble) {
            return Optional.of(trouble.getMessage());
        }
    }

    private static void discard(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }

    @PreDestroy
    void close() {
        kept.forEach(rested -> discard(rested.connection()));
    }

    private record Kept(SMTPTransport connection, long since) {
    }

    // The message

    private MimeMessage message(Mail letter) {
        try {
            SMTPMessage message = new SMTPMessage(session()) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", letter.messageId());
                }
            };
            messageIds.tagged(letter.messageId()).ifPresent(message::setEnvelopeFrom);
            MimeMessageHelper helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8") {
                @Override
                protected FileTypeMap getDefaultFileTypeMap(MimeMessage message) {
                    return FILE_TYPES;
                }
            };
            helper.setFrom(mail.from(), mail.fromName());
            helper.setReplyTo(letter.replyTo(), letter.replyToName());
            helper.setTo(letter.to().toArray(String[]::new));
            helper.setCc(letter.copies().toArray(String[]::new));
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(letter.text(), letter.html());
            message.setHeader("Content-Language", letter.language());
            if (letter.auto()) {
                message.setHeader("Auto-Submitted", "auto-generated");
            }
            if (letter.threads() != null) {
                message.setHeader("In-Reply-To", letter.threads());
                message.setHeader("References", letter.threads());
            }
            for (Mail.Enclosure enclosure : letter.enclosures()) {
                helper.addAttachment(enclosure.name(), new ByteArrayDataSource(enclosure.bytes(), enclosure.mediaType()));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("The letter cannot be drawn as a mail", e);
        }
    }

    // Words

    private static String sentence(String key, Object... args) {
        return Messages.of(key, args);
    }

    /** Those of the network or of the server: what Angus Mail says around them helps nobody. */
    private static String words(Exception e) {
        String words = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        return words == null ? sentence("mail.nothingSaid") : words.strip();
    }
}
