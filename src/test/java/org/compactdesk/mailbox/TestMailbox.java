package org.compactdesk.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A real IMAP server on a free port with the desk's mailbox. */
final class TestMailbox {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser desk;

    TestMailbox() {
        server.start();
        desk = server.setUser("desk@secretariat.example.org", "desk", "secret");
    }

    ImapAccount account(String takenFolder) {
        return new ImapAccount("imap", "127.0.0.1", server.getImap().getPort(), "desk", "secret", "INBOX", takenFolder);
    }

    void receives(String mail) {
        receives(mail.getBytes(StandardCharsets.UTF_8));
    }

    void receives(byte[] mail) {
        try {
            desk.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        server.stop();
    }
}
