package org.compactdesk.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A real IMAP server on a free port with the desk's mailbox. */
public final class TestMailbox {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser desk;

    public TestMailbox() {
        server.start();
        desk = server.setUser("desk@secretariat.example.org", "desk", "secret");
    }

    ImapAccount account(String takenFolder) {
        return new ImapAccount("imap", "127.0.0.1", server.getImap().getPort(), "desk", "secret", "INBOX", takenFolder, true);
    }

    public int port() {
        return server.getImap().getPort();
    }

    public void receives(String mail) {
        receives(mail.getBytes(StandardCharsets.UTF_8));
    }

    public void receives(byte[] mail) {
        try {
            desk.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of its mails somebody has marked as read. */
    public long marked() {
        return messages().stream().filter(mail -> mail.isSet(Flags.Flag.SEEN)).count();
    }

    public int size() {
        return messages().size();
    }

    private List<StoredMessage> messages() {
        try {
            return server.getManagers().getImapHostManager().getInbox(desk).getMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        server.stop();
    }
}
