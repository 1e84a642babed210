package org.compactdesk.letter;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.record.Journal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The ledger of a running desk, as it would be where its mail server takes tags. */
public final class TaggedMail {

    private final MessageIds ids;
    private final Ledger ledger;

    public TaggedMail(ApplicationContext desk) {
        MailSettings settings = new MailSettings("compact-desk@secretariat.example.org", "Compact Desk", "compact-desk.example.org", "+",
                Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
        ids = new MessageIds(desk.getBean(MarkSecretRows.class), desk.getBean(Journal.class), settings, desk.getBean(PlatformTransactionManager.class));
        ledger = new Ledger(desk.getBean(Journal.class), desk.getBean(JdbcClient.class), ids, desk.getBean(ObjectMapper.class),
                desk.getBean(CurrentPerson.class), desk.getBean(Clock.class));
    }

    public Ledger ledger() {
        return ledger;
    }

    /** The envelope's sender of the letter with this Message-ID. */
    public String sender(String messageId) {
        return ids.tagged(messageId).orElseThrow();
    }
}
