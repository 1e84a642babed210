package org.compactdesk.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Which mails were taken, and where they lay. Decides nothing; transactions are its callers'. */
@Repository
class TakenMails {

    private static final int LONGEST_ID = 300;
    private static final String AT = " where mailbox = :mailbox and uid_validity = :validity and uid = :uid";

    private final Journal journal;
    private final JdbcClient database;
    private final Clock clock;

    TakenMails(Journal journal, JdbcClient database, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    /** The numbers of all that were taken from here. */
    Set<Long> uids(String mailbox, long uidValidity) {
        return Set.copyOf(database.sql("select uid from desk.mail_place where mailbox = :mailbox and uid_validity = :validity")
                .param("mailbox", mailbox).param("validity", uidValidity).query(Long.class).list());
    }

    boolean isTaken(ImapUid place) {
        return at(database.sql("select count(*) from desk.mail_place" + AT), place)
                .query(Integer.class).single() > 0;
    }

    boolean isTaken(String fingerprint) {
        return database.sql("select count(*) from desk.mail_taken where fingerprint = :fingerprint").param("fingerprint", fingerprint)
                .query(Integer.class).single() > 0;
    }

    /** The first entry that was made of a mail under this Message-ID. */
    Optional<Long> entryUnder(String messageId) {
        return database.sql("select min(correspondence) from desk.mail_taken where message_id = :messageId").param("messageId", shortened(messageId))
                .query(Long.class).optional();
    }

    void taken(String fingerprint, String messageId, long entry) {
        journal.row("mail_taken").with("fingerprint", fingerprint)
                .with("message_id", shortened(messageId))
                .with("correspondence", entry).with("taken_at", clock.instant()).append();
    }

    private static String shortened(String messageId) {
        return messageId == null || messageId.length() <= LONGEST_ID ? messageId : messageId.substring(0, LONGEST_ID);
    }

    /**
     * Notes that this mail is about to be read.
     *
     * @return when somebody began before and came to no end, which then stays noted
     */
    Optional<Instant> begin(ImapUid place) {
        Optional<Instant> before = at(database.sql("select begun_at from desk.mail_begun" + AT), place)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
        if (before.isEmpty()) {
            at(database.sql("insert into desk.mail_begun (mailbox, uid_validity, uid, begun_at) values (:mailbox, :validity, :uid, :now)"), place)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        }
        return before;
    }

    /** However the reading ended, the process lives. */
    void end(ImapUid place) {
        at(database.sql("delete from desk.mail_begun" + AT), place).update();
    }

    private static StatementSpec at(StatementSpec statement, ImapUid place) {
        return statement.param("mailbox", place.mailbox()).param("validity", place.uidValidity()).param("uid", place.uid());
    }

    void layAt(ImapUid place, String fingerprint) {
        journal.row("mail_place").with("mailbox", place.mailbox()).with("uid_validity", place.uidValidity()).with("uid", place.uid())
                .with("fingerprint", fingerprint).append();
    }
}
