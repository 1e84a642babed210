package org.compactdesk;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.internal.server.Command;
import org.subethamail.smtp.internal.server.CommandException;
import org.subethamail.smtp.internal.server.CommandHandler;
import org.subethamail.smtp.internal.server.HelpMessage;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** A real SMTP server on a free port that keeps what it accepts, refuses what a test tells it to, and hangs up when it is told. */
public final class TestMailServer {

    private static final String DATA = "DATA";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusals = new ConcurrentHashMap<>();
    private final Set<String> hangUps = ConcurrentHashMap.newKeySet();
    private final Set<String> greylisted = ConcurrentHashMap.newKeySet();
    private final AtomicReference<RejectException> dataRefusal = new AtomicReference<>();
    private final AtomicReference<RejectException> messageRefusal = new AtomicReference<>();
    private final AtomicBoolean hangUpAfterMessage = new AtomicBoolean();
    private final AtomicBoolean hangUpAtData = new AtomicBoolean();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();
    private final AtomicReference<Semaphore> share = new AtomicReference<>(new Semaphore(Integer.MAX_VALUE / 2));
    private final UnaryOperator<SMTPServer.Builder> manner;
    private SMTPServer server;
    private int port;
    private boolean up;

    public TestMailServer() {
        this(UnaryOperator.identity());
    }

    /** @param manner what is special about it, such as encryption or a login */
    public TestMailServer(UnaryOperator<SMTPServer.Builder> manner) {
        this.manner = manner;
    }

    public int start() {
        comesBack();
        return port;
    }

    public void stop() {
        goesDown();
    }

    /** Hangs up on everybody; nobody listens at its port until it {@link #comesBack()} or is told to {@link #forget()}. */
    public void goesDown() {
        server.stop();
        up = false;
    }

    /** At the same port as before. */
    public void comesBack() {
        server = manner.apply(SMTPServer.port(port).messageHandlerFactory(Handler::new)).build();
        CommandHandler commands = server.getCommandHandler();
        commands.addCommand(new Data(commands.getCommand(DATA)));
        server.start();
        port = server.getPortAllocated();
        up = true;
    }

    /** Answers this code and text to every RCPT for the address until {@link #forget()}. */
    public void refuse(String address, int code, String text) {
        refusals.put(address, new RejectException(code, text));
    }

    /** Answers "come again" to the first RCPT for the address and takes the next. */
    public void greylist(String address) {
        greylisted.add(address);
    }

    public void accept(String address) {
        refusals.remove(address);
    }

    /** Answers this to every DATA, before a byte of the message has come, until {@link #forget()}. */
    public void refuseData(int code, String text) {
        dataRefusal.set(new RejectException(code, text));
    }

    /** Answers this to the dot at the end of every message, until {@link #forget()}. */
    public void refuseMessages(int code, String text) {
        messageRefusal.set(new RejectException(code, text));
    }

    /** Takes no refusal of {@link #refuseData} and {@link #refuseMessages} any further. */
    public void acceptMessages() {
        dataRefusal.set(null);
        messageRefusal.set(null);
    }

    /** Hangs up on every RCPT for the address, without an answer, until {@link #forget()}. */
    public void hangUpAt(String address) {
        hangUps.add(address);
    }

    /** Takes the next message and keeps it, but hangs up without an answer to its last dot; once. */
    public void hangUpAfterTheNext() {
        hangUpAfterMessage.set(true);
    }

    /** Lets the next message begin and hangs up before it has any of it; once. */
    public void hangUpAtTheNext() {
        hangUpAtData.set(true);
    }

    /** Done by the server's own thread while it has the next message in hand and has not answered yet; once. */
    public void whileReceivingTheNext(Runnable meanwhile) {
        this.meanwhile.set(meanwhile);
    }

    /** Takes no more than so many messages and keeps whoever brings another waiting, until it is told another number. */
    public void takesNoMoreThan(int messages) {
        share.getAndSet(new Semaphore(messages)).release(Integer.MAX_VALUE / 2);
    }

    /** Everything accepted since {@link #forget()}, in the order of acceptance. */
    public List<Received> received() {
        return received;
    }

    /** Comes back as soon as so many are accepted since {@link #forget()}; for who measures the time. */
    public void awaits(int messages) throws InterruptedException {
        synchronized (received) {
            while (received.size() < messages) {
                received.wait();
            }
        }
    }

    public List<Received> to(String address) {
        return received.stream().filter(mail -> mail.recipients().contains(address)).toList();
    }

    public void forget() {
        received.clear();
        refusals.clear();
        hangUps.clear();
        greylisted.clear();
        acceptMessages();
        hangUpAfterMessage.set(false);
        hangUpAtData.set(false);
        meanwhile.set(null);
        if (!up) {
            comesBack();
        }
    }

    /** One accepted message as it came over the wire. @param encrypted whether the connection was */
    public record Received(String sender, List<String> recipients, byte[] raw, boolean encrypted) {

        public MimeMessage message() {
            try {
                return new MimeMessage((jakarta.mail.Session) null, new ByteArrayInputStream(raw));
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
        private final Session connection;
        private String sender;

        Handler(MessageContext context) {
            connection = (Session) context;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (hangUps.contains(recipient)) {
                hangUp();
            }
            if (greylisted.remove(recipient)) {
                throw new RejectException(450, "4.2.0 Greylisted, come again");
            }
            RejectException refusal = refusals.get(recipient);
            if (refusal != null) {
                throw refusal;
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException, RejectException {
            if (hangUpAtData.getAndSet(false)) {
                hangUp();
            }
            Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
            share.get().acquireUninterruptibly();
            byte[] raw = data.readAllBytes();
            if (messageRefusal.get() != null) {
                throw messageRefusal.get();
            }
            synchronized (received) {
                received.add(new Received(sender, List.copyOf(recipients), raw, connection.isTLSStarted()));
                received.notifyAll();
            }
            if (hangUpAfterMessage.getAndSet(false)) {
                hangUp();
            }
            return "2.0.0 accepted";
        }

        private void hangUp() {
            try {
                connection.closeSocket();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }

    /** The server's own DATA, unless a test wants it refused before the message comes. */
    private final class Data implements Command {

        private final Command itself;

        Data(Command itself) {
            this.itself = itself;
        }

        @Override
        public void execute(String line, Session session) throws IOException, DropConnectionException {
            RejectException refusal = dataRefusal.get();
            if (refusal == null) {
                itself.execute(line, session);
            } else {
                session.sendResponse(refusal.getErrorResponse());
            }
        }

        @Override
        public HelpMessage getHelp() throws CommandException {
            return itself.getHelp();
        }

        @Override
        public String getName() {
            return DATA;
        }
    }
}
