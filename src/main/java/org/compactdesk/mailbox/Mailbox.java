package org.compactdesk.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.compactdesk.engine.ConflictRetry;
import org.compactdesk.files.NotNow;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox. What was taken stands in the database, never in the server's marks: these are set behind the commit, for people
 * who look into the mailbox, and are made good at the next reading where the process ended between the two.
 */
class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private static final int PIECE = 1024 * 1024;
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);

    private final ImapAccount account;
    private final MailboxSettings settings;
    private final MessageReader reader;
    private final TakenMails taken;
    private final Intake intake;
    private final Clock clock;
    private final Session session;

    Mailbox(ImapAccount account, MailboxSettings settings, MessageReader reader, TakenMails taken, Intake intake, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.reader = reader;
        this.taken = taken;
        this.intake = intake;
        this.clock = clock;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + account.protocol() + ".";
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + timeout, Long.toString(settings.timeout().toMillis()));
        }
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", Boolean.toString(!account.unencrypted()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        // One round to the server for each piece: its own 16 kilobytes make minutes of a scan.
        properties.put(prefix + "fetchsize", Integer.toString(PIECE));
        properties.put(prefix + "peek", "true");
        return properties;
    }

    /**
     * Takes whatever is new; one mail's trouble does not keep the next.
     *
     * @return how many entries the ledger has got
     * @throws MessagingException where the mailbox cannot be reached any more
     */
    int read() throws MessagingException {
        try (Store store = session.getStore(account.protocol())) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_WRITE);
            int entries = readAll(folder);
            folder.close(false);
            return entries;
        }
    }

    private int readAll(IMAPFolder folder) throws MessagingException {
        Message[] messages = folder.getMessages();
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        folder.fetch(messages, profile);
        Set<Long> known = taken.uids(account.name(), folder.getUIDValidity());
        int entries = 0;
        for (Message message : messages) {
            entries += readOne(folder, (IMAPMessage) message, known);
        }
        return entries;
    }

    private int readOne(IMAPFolder folder, IMAPMessage message, Set<Long> known) throws MessagingException {
        try {
            long uid = folder.getUID(message);
            boolean taken = !known.contains(uid) && take(new ImapUid(account.name(), folder.getUIDValidity(), uid), message);
            if (taken || !isMarked(message)) {
                mark(folder, message);
            }
            return taken ? 1 : 0;
        } catch (FolderClosedException | StoreClosedException gone) {
            throw gone;
        } catch (NotNow later) {
            log.info("A message of {} waits there for the next reading: {}", account.name(), later.getMessage());
            return 0;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
            log.warn("A message of {} could not be taken; it stays there and is tried again at the next reading", account.name(), trouble);
            return 0;
        }
    }

    /** What ends the process is not tried for ever: whoever comes to it again sets it aside, after the time that another node may need for it. */
    private boolean take(ImapUid place, IMAPMessage message) throws MessagingException, IOException {
        Optional<Instant> begun = taken.begin(place);
        if (begun.filter(before -> before.isAfter(clock.instant().minus(LONGEST_READING))).isPresent()) {
            return false;
        }
        try (RawMail raw = fetched(message)) {
            return take(place, raw, receivedAt(message), begun.isPresent());
        } finally {
            taken.end(place);
        }
    }

    private boolean take(ImapUid place, RawMail raw, Instant receivedAt, boolean endedTheDesk) throws IOException {
        String fingerprint = Fingerprint.of(place, raw);
        try {
            return intake.take(place, fingerprint, endedTheDesk ? reader.unreadable(raw, receivedAt, "mail.aside.ended") : reader.read(raw, receivedAt)).isPresent();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
            if (trouble instanceof RuntimeException passing && (passing instanceof NotNow || ConflictRetry.mayPass(passing))) {
                throw passing;
            }
            // Whatever it is in this mail, it may not keep the mail from a person.
            log.warn("A message of {} could not be taken as it was understood; it goes to a person as it came", account.name(), trouble);
            return intake.take(place, fingerprint, reader.unreadable(raw, receivedAt, trouble)).isPresent();
        }
    }

    private RawMail fetched(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream stream = message.getMimeStream()) {
            return RawMail.of(stream, settings.largest().toBytes());
        }
    }

    /** As the server says; never after now, which a server or a demo's clock may have otherwise. */
    private Instant receivedAt(Message message) {
        Instant now = clock.instant();
        try {
            return Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant).filter(moment -> moment.isBefore(now)).orElse(now);
        } catch (MessagingException unsaid) {
            // With the date comes what the server understood of the sender; where that is beyond reading, the mail itself is not.
            log.debug("The server of {} says no date that can be read", account.name(), unsaid);
            return now;
        }
    }

    private boolean isMarked(IMAPMessage message) throws MessagingException {
        return !account.moves() && message.isSet(Flags.Flag.SEEN);
    }

    /** Moves it out of the way, or marks it as read. */
    void mark(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        if (!account.moves()) {
            message.setFlag(Flags.Flag.SEEN, true);
        } else if (!message.isSet(Flags.Flag.DELETED)) {
            move(folder, message);
        }
    }

    private void move(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        Folder target = folder.getStore().getFolder(account.takenFolder());
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(new Message[] {message}, target);
        message.setFlag(Flags.Flag.DELETED, true);
        try {
            folder.expunge(new Message[] {message});
        } catch (MessagingException notSupported) {
            // Without UIDPLUS (RFC 4315) it stays, marked as deleted, until somebody clears the folder; clearing it here could take others' mail.
            log.debug("{} does not let one message be cleared away", account.host(), notSupported);
        }
    }
}
