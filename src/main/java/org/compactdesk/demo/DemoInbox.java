package org.compactdesk.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.compactdesk.mailbox.ImapAccount;
import org.springframework.beans.factory.DisposableBean;

/** The desk's own mailbox in the demo: a real IMAP server on a free port of this machine, in memory. */
class DemoInbox implements DisposableBean {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String USER = "desk";

    private final GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser desk;

    DemoInbox() {
        server.start();
        desk = server.setUser(USER + "@secretariat.example.org", USER, USER);
    }

    ImapAccount account() {
        return new ImapAccount("imap", LOOPBACK, server.getImap().getPort(), USER, USER, "INBOX", "", true);
    }

    /** Keeps a copy: what is enclosed may be gone when the mail is read. */
    void deliver(MimeMessage mail) throws MessagingException {
        desk.deliver(new MimeMessage(mail));
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
