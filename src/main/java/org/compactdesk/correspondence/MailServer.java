package org.compactdesk.correspondence;

import jakarta.annotation.PreDestroy;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.compactdesk.engine.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * The way to the mail server, set up by {@code spring.mail.*}. Keeps a few connections open; says for each address what the server
 * answered.
 */
@Component
class MailServer {

    /** A kept connection that rested longer is asked (NOOP) whether it still stands. */
    private static final long TRUSTED_FOR_NANOS = 2_000_000_000L;
    private static final long KEPT_FOR_NANOS = 60_000_000_000L;

    private final ObjectProvider<JavaMailSenderImpl> settings;
    private final MailSettings mail;
    private final Clock clock;
    private final ConcurrentLinkedDeque<Kept> kept = new ConcurrentLinkedDeque<>();
    private volatile Session session;

    MailServer(ObjectProvider<JavaMailSenderImpl> settings, MailSettings mail, Clock clock) {
        this.settings = settings;
        this.mail = mail;
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
        SMTPTransport connection = connection(letter);
        Map<String, String> refused;
        String answer;
        try {
            connection.sendMessage(message, message.getAllRecipients());
            refused = Map.of();
            answer = connection.getLastServerResponse();
        } catch (SendFailedException e) {
            refused = refusals(letter, e, connection);
            answer = connection.getLastServerResponse();
        } catch (MessagingException e) {
            discard(connection);
            throw MailTrouble.inDoubt(sentence("mail.noAnswer", String.join(", ", letter.to())), words(e), e);
        }
        kept.addFirst(new Kept(connection, System.nanoTime()));
        return addresses(letter, refused, answer.strip());
    }

    private static List<Letter.Address> addresses(Mail letter, Map<String, String> refused, String answer) {
        List<Letter.Address> addresses = new ArrayList<>();
        letter.to().forEach(to -> addresses.add(address(to, true, refused, answer)));
        letter.copies().forEach(copy -> addresses.add(address(copy, false, refused, answer)));
        return addresses;
    }

    private static Letter.Address address(String address, boolean main, Map<String, String> refused, String answer) {
        String refusal = refused.get(address);
        return new Letter.Address(address, main, refusal == null, refusal == null ? answer : refusal);
    }

    /** Which addresses the server refused, and in what words. */
    private Map<String, String> refusals(Mail letter, SendFailedException failure, SMTPTransport connection) {
        Map<String, String> refused = new LinkedHashMap<>();
        boolean passing = false;
        int code = -1;
        for (Exception next = failure; next instanceof MessagingException link; next = link.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                refused.put(address.getAddress().getAddress(), answer(address.getReturnCode(), address.getMessage()));
                passing |= address.getReturnCode() < 500 && letter.to().contains(address.getAddress().getAddress());
            } else if (next instanceof SMTPSenderFailedException sender) {
                discard(connection);
                throw MailTrouble.before(sentence("mail.senderRefused", mail.from(), sender.getMessage().strip()), sender.getMessage(), failure);
            } else if (next instanceof SMTPSendFailedException whole) {
                code = whole.getReturnCode();
            }
        }
        boolean mainAccepted = sent(failure).anyMatch(letter.to()::contains);
        if (mainAccepted) {
            return refused;
        }
        if (refused.isEmpty()) {
            // The server spoke about the letter as a whole.
            if (code < 500) {
                discard(connection);
                throw code < 0 ? MailTrouble.inDoubt(sentence("mail.noAnswer", String.join(", ", letter.to())), words(failure), failure)
                        : passing(letter, failure.getMessage(), failure);
            }
            Stream.concat(letter.to().stream(), letter.copies().stream()).forEach(all -> refused.put(all, failure.getMessage().strip()));
            return refused;
        }
        if (passing) {
            discard(connection);
            throw passing(letter, String.join("; ", refused.values()), failure);
        }
        return refused;
    }

    private MailTrouble passing(Mail letter, String answer, Exception cause) {
        return MailTrouble.before(sentence("mail.notNow", String.join(", ", letter.to()), answer.strip()), answer.strip(), cause);
    }

    private static Stream<String> sent(SendFailedException failure) {
        Address[] sent = failure.getValidSentAddresses();
        return sent == null ? Stream.empty() : Stream.of(sent).map(address -> ((InternetAddress) address).getAddress());
    }

    private static String answer(int code, String message) {
        String words = message.strip();
        return words.startsWith(Integer.toString(code)) ? words : code + " " + words;
    }

    // Connections

    private SMTPTransport connection(Mail letter) {
        for (Kept rested = kept.pollFirst(); rested != null; rested = kept.pollFirst()) {
            long rest = System.nanoTime() - rested.since();
            if (rest < TRUSTED_FOR_NANOS || rest < KEPT_FOR_NANOS && rested.connection().isConnected()) {
                return rested.connection();
            }
            discard(rested.connection());
        }
        return connect(letter);
    }

    private SMTPTransport connect(Mail letter) {
        JavaMailSenderImpl server = settings.getObject();
        try {
            SMTPTransport connection = (SMTPTransport) session().getTransport("smtps".equals(server.getProtocol()) ? "smtps" : "smtp");
            connection.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
            return connection;
        } catch (AuthenticationFailedException e) {
            throw MailTrouble.before(sentence("mail.notSignedIn", server.getHost(), words(e)), words(e), e);
        } catch (MessagingException e) {
            throw MailTrouble.before(sentence("mail.noConnection", server.getHost(), words(e)), words(e), e);
        }
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
            }
            properties.put("mail.smtp.socketFactory", new PromptSockets());
            properties.putAll(settings.getObject().getJavaMailProperties());
            session = Session.getInstance(properties);
        }
        return session;
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
            MimeMessage message = new MimeMessage(session()) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", letter.messageId());
                }
            };
            MimeMessageHelper helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED, "UTF-8");
            helper.setFrom(mail.from(), mail.fromName());
            helper.setReplyTo(letter.replyTo(), letter.replyToName());
            helper.setTo(letter.to().toArray(String[]::new));
            helper.setCc(letter.copies().toArray(String[]::new));
            helper.setSubject(letter.subject());
            helper.setSentDate(Date.from(clock.instant()));
            helper.setText(letter.text(), letter.html());
            message.setHeader("Content-Language", "en");
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
        return Refused.sentence(key, args);
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip();
    }
}
