package org.compactdesk.mailbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails were taken, and where they lay. Decides nothing; transactions are its callers'. */
@Repository
class TakenMails {

    private static final int LONGEST_ID = 300;

    private final JdbcClient database;
    private final Clock clock;

    TakenMails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The numbers of all that were taken from here. */
    Set<Long> uids(String mailbox, long uidValidity) {
        return Set.copyOf(database.sql("select uid from desk.mail_place where mailbox = :mailbox and uid_validity = :validity")
                .param("mailbox", mailbox).param("validity", uidValidity).query(Long.class).list());
    }

    boolean isTaken(ImapUid place) {
        return database.sql("select count(*) from desk.mail_place where mailbox = :mailbox and uid_validity = :validity and uid = :uid")
                .param("mailbox", place.mailbox()).param("validity", place.uidValidity()).param("uid", place.uid())
                .query(Integer.class).single() > 0;
    }

    boolean isTaken(String fingerprint) {
        return database.sql("select count(*) from desk.mail_taken where fingerprint = :fingerprint").param("fingerprint", fingerprint)
                .query(Integer.class).single() > 0;
    }

    void taken(String fingerprint, String messageId, long entry) {
        database.sql("insert into desk.mail_taken (fingerprint, message_id, correspondence, taken_at) values (:fingerprint, :id, :entry, :now)")
                .param("fingerprint", fingerprint)
                .param("id", messageId == null || messageId.length() <= LONGEST_ID ? messageId : messageId.substring(0, LONGEST_ID))
                .param("entry", entry).param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
    }

    void layAt(ImapUid place, String fingerprint) {
        database.sql("insert into desk.mail_place (mailbox, uid_validity, uid, fingerprint) values (:mailbox, :validity, :uid, :fingerprint)")
                .param("mailbox", place.mailbox()).param("validity", place.uidValidity()).param("uid", place.uid())
                .param("fingerprint", fingerprint).update();
    }
}
