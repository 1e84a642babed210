package org.compactdesk.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.BusinessKey;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails come into a real mailbox and are read from it by IMAP. */
public abstract class MailboxScenario extends DeskTest {

    protected static final TestMailbox inbox = new TestMailbox();

    @Autowired
    protected MailboxSettings settings;

    @Autowired
    protected MessageReader reader;

    @Autowired
    protected TakenMails taken;

    @Autowired
    protected Intake intake;

    @Autowired
    protected Clock clock;

    @Autowired
    protected JdbcClient database;

    private long before;

    @BeforeEach
    void emptyTheMailbox() {
        inbox.empty();
        before = database.sql("select coalesce(max(id), 0) from desk.correspondence").query(Long.class).single();
    }

    protected Mailbox mailbox() {
        return new Mailbox(inbox.account(""), settings, reader, taken, intake, clock);
    }

    protected ReadMessage readMail(byte[] mail) {
        RawMail raw = OnDisk.of(mail);
        // It may be taken later; the mail then still lies there.
        raw.file().toFile().deleteOnExit();
        return reader.read(raw, clock.instant());
    }

    protected int readsMail() throws Exception {
        int entries = mailbox().read();
        desk.runDueJobs();
        return entries;
    }

    /** The entries that this test has made, the oldest first. */
    protected List<Map<String, Object>> entries() {
        return database.sql("select * from desk.correspondence where id > :before order by id").param("before", before).query().listOfRows();
    }

    protected Map<String, Object> entry() {
        List<Map<String, Object>> entries = entries();
        return entries.get(entries.size() - 1);
    }

    protected List<String> files(String role) {
        return database.sql("""
                select d.file_name from desk.correspondence_document c join desk.document d on d.id = c.document
                where c.correspondence = :entry and c.role = :role order by c.position""")
                .param("entry", entry().get("id")).param("role", role).query(String.class).list();
    }

    /** The Message-ID under which the mission got its latest letter. */
    protected static String letterTo(String iso3) {
        var letters = mails.to(Campaigner.address(iso3));
        return letters.get(letters.size() - 1).messageId();
    }

    protected List<String> attempts(BusinessKey key) {
        return database.sql("select t.kind from desk.attempt t join desk.letter l on l.id = t.letter where l.business_key = :key order by t.id")
                .param("key", key.toString()).query(String.class).list();
    }

    /** The headers as given, then an empty line and the rest; lines end as they do on the way. */
    protected static String mail(String... lines) {
        return String.join("\r\n", lines).replaceAll("(?<!\r)\n", "\r\n") + "\r\n";
    }
}
