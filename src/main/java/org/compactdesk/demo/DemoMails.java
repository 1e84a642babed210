package org.compactdesk.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the demo's mail server accepted. */
@Repository
@Profile("demo")
@DependsOnDatabaseInitialization
class DemoMails {

    static final int PAGE = 100;

    private static final String MATCHING = """
             from desk.demo_mail where lower(subject) like :like or lower(recipients) like :like or recipients in (:addresses)
            """;

    private final JdbcClient database;
    private final Clock clock;

    DemoMails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    long keep(List<String> recipients, byte[] raw) {
        MimeMessage message = parsed(raw);
        var key = new GeneratedKeyHolder();
        try {
            database.sql("""
                    insert into desk.demo_mail (message_id, subject, recipients, received_at, raw)
                    values (:messageId, :subject, :recipients, :now, :raw)""")
                    .param("messageId", message.getMessageID()).param("subject", Objects.toString(message.getSubject(), ""))
                    .param("recipients", String.join(", ", recipients))
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("raw", raw)
                    .update(key, "id");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return key.getKeyAs(Number.class).longValue();
    }

    int count(Search search) {
        return database.sql("select count(*)" + MATCHING).param("like", like(search.words())).param("addresses", search.addresses())
                .query(Integer.class).single();
    }

    /** The newest first. @param page from 0 */
    List<Line> page(Search search, int page) {
        return database.sql("select id, subject, recipients, received_at" + MATCHING
                + "order by id desc offset :from rows fetch next :many rows only")
                .param("like", like(search.words())).param("addresses", search.addresses()).param("from", page * PAGE).param("many", PAGE).query(DemoMails::line).list();
    }

    Optional<MimeMessage> message(long id) {
        return database.sql("select raw from desk.demo_mail where id = :id").param("id", id)
                .query((row, n) -> row.getBytes(1)).optional().map(DemoMails::parsed);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static MimeMessage parsed(byte[] raw) {
        try {
            return new MimeMessage((Session) null, new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String like(String search) {
        return "%" + search.strip().toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /**
     * What somebody looks for.
     *
     * @param words     in subjects and addresses; none for every letter
     * @param addresses to which letters are meant too, at least one
     */
    record Search(String words, List<String> addresses) {

        static Search of(String words) {
            return new Search(words, List.of(""));
        }
    }

    /** One line of the mailbox. */
    record Line(long id, String subject, String recipients, Instant receivedAt) {
    }
}
