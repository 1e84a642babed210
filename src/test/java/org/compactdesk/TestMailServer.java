package org.compactdesk;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on a free port that keeps what it accepts and refuses what a test tells it to. */
public final class TestMailServer {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();
    private final SMTPServer server = SMTPServer.port(0).messageHandlerFactory(Handler::new).build();

    public int start() {
        server.start();
        return server.getPortAllocated();
    }

    public void stop() {
        server.stop();
    }

    /** Answers this code and text to every RCPT for the address until {@link #forget()}. */
    public void refuse(String address, int code, String text) {
        refusals.put(address, new RejectException(code, text));
    }

    public void accept(String address) {
        refusals.remove(address);
    }

    /** Done by the server's own thread while it has the next message in hand and has not answered yet; once. */
    public void whileReceivingTheNext(Runnable meanwhile) {
        this.meanwhile.set(meanwhile);
    }

    /** Everything accepted since {@link #forget()}, in the order of acceptance. */
    public List<Received> received() {
        return received;
    }

    public List<Received> to(String address) {
        return received.stream().filter(mail -> mail.recipients().contains(address)).toList();
    }

    public void forget() {
        received.clear();
        refusals.clear();
        meanwhile.set(null);
    }

    /** One accepted message as it came over the wire. */
    public record Received(String sender, List<String> recipients, byte[] raw) {

        public MimeMessage message() {
            try {
                return new MimeMessage((Session) null, new ByteArrayInputStream(raw));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message().getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String messageId() {
            try {
                return message().getMessageID();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new CopyOnWriteArrayList<>();
        private String sender;

        Handler(MessageContext context) {
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            RejectException refusal = refusals.get(recipient);
            if (refusal != null) {
                throw refusal;
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
            received.add(new Received(sender, List.copyOf(recipients), data.readAllBytes()));
            return "2.0.0 accepted";
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
