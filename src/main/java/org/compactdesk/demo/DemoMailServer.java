package org.compactdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on a free port of this machine: keeps every letter for the mailbox and refuses one mission's address. */
class DemoMailServer implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoMailServer.class);

    private final DemoMails mails;
    private final SMTPServer server;

    DemoMailServer(DemoMails mails) {
        this.mails = mails;
        this.server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).messageHandlerFactory(context -> new Handler()).build();
        server.start();
        log.debug("The demo's mail server listens on port {}", port());
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {
            recipients.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (DemoMissions.refuses(recipient)) {
                throw new RejectException(550, "5.1.1 <" + recipient + ">: there is no such mailbox here");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            long id = mails.keep(recipients, data.readAllBytes());
            return "2.0.0 Kept in the demo mailbox as number " + id;
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
