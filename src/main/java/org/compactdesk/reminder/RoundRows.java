package org.compactdesk.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.record.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of the rounds. Decides nothing; transactions are its callers'. */
@Repository
class RoundRows {

    private final JdbcClient database;
    private final Clock clock;

    RoundRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the number of the round */
    long open(String reference, LocalDate coversFrom, LocalDate coversUntil, Instant releaseAt) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                insert into desk.reminder_round (reference, covers_from, covers_until, opened_at, release_at)
                values (:reference, :from, :until, :now, :releaseAt)""")
                .param("reference", reference).param("from", coversFrom).param("until", coversUntil)
                .param("now", utc(clock.instant())).param("releaseAt", utc(releaseAt)).update(id, "id");
        return id.getKeyAs(Number.class).longValue();
    }

    Optional<Round> find(long id) {
        return database.sql("select * from desk.reminder_round where id = :id").param("id", id).query(RoundRows::round).optional();
    }

    /** In the order of opening. */
    List<Round> ofCampaign(String reference) {
        return database.sql("select * from desk.reminder_round where reference = :reference order by id")
                .param("reference", reference).query(RoundRows::round).list();
    }

    void reviewed(long round, String by) {
        database.sql("update desk.reminder_round set reviewed_by = :by where id = :round").param("by", by).param("round", round).update();
    }

    void released(long round) {
        database.sql("update desk.reminder_round set released_at = :now where id = :round")
                .param("now", utc(clock.instant())).param("round", round).update();
    }

    void missed(long round) {
        database.sql("update desk.reminder_round set missed_at = :now where id = :round")
                .param("now", utc(clock.instant())).param("round", round).update();
    }

    void add(DueReminder due) {
        database.sql("""
                insert into desk.reminder_due (round, business_key, letter, standing, deadline, reason)
                values (:round, :key, :letter, :standing, :deadline, :reason)""")
                .param("round", due.round()).param("key", due.key().toString()).param("letter", due.letter().name())
                .param("standing", due.standing().name()).param("deadline", due.deadline()).param("reason", due.reason()).update();
    }

    /** In the order of listing. */
    List<DueReminder> due(long round) {
        return database.sql("select * from desk.reminder_due where round = :round order by id")
                .param("round", round).query(RoundRows::due).list();
    }

    Optional<DueReminder> due(long round, BusinessKey key) {
        return database.sql("select * from desk.reminder_due where round = :round and business_key = :key")
                .param("round", round).param("key", key.toString()).query(RoundRows::due).optional();
    }

    /** What a released letter was meant for; nothing where it belongs to no round. */
    Optional<DueReminder> behind(BusinessKey key, String occurrence) {
        return ofCampaign(key.reference()).stream().filter(round -> round.occurrence().equals(occurrence))
                .findFirst().flatMap(round -> due(round.id(), key));
    }

    /** Why missions were taken off the missed rounds that this one stands for; the last reason where there are several. */
    Map<BusinessKey, String> takenOffMissed(Round round) {
        Map<BusinessKey, String> reasons = new HashMap<>();
        database.sql("""
                select d.business_key, d.reason from desk.reminder_due d join desk.reminder_round r on r.id = d.round
                where r.reference = :reference and r.covers_from = :from and r.missed_at is not null and d.reason is not null order by d.id""")
                .param("reference", round.reference()).param("from", round.coversFrom())
                .query(row -> {
                    reasons.put(BusinessKey.parse(row.getString("business_key")), row.getString("reason"));
                });
        return reasons;
    }

    /** @param reason null where it is left in */
    void takeOff(DueReminder due, String reason) {
        database.sql("update desk.reminder_due set reason = :reason where round = :round and business_key = :key")
                .param("reason", reason).param("round", due.round()).param("key", due.key().toString()).update();
    }

    void became(DueReminder due) {
        database.sql("""
                update desk.reminder_due set became_of = :becameOf, letter = :letter, standing = :standing, deadline = :deadline
                where round = :round and business_key = :key""")
                .param("becameOf", due.becameOf().name()).param("letter", due.letter().name()).param("standing", due.standing().name())
                .param("deadline", due.deadline()).param("round", due.round()).param("key", due.key().toString()).update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(row.getLong("id"), row.getString("reference"), day(row, "covers_from"), day(row, "covers_until"),
                moment(row, "opened_at"), moment(row, "release_at"), row.getString("reviewed_by"), moment(row, "released_at"), moment(row, "missed_at"));
    }

    private static DueReminder due(ResultSet row, int number) throws SQLException {
        String becameOf = row.getString("became_of");
        return new DueReminder(row.getLong("round"), BusinessKey.parse(row.getString("business_key")),
                LetterKind.valueOf(row.getString("letter")), Standing.valueOf(row.getString("standing")), day(row, "deadline"),
                row.getString("reason"), becameOf == null ? null : DueReminder.Outcome.valueOf(becameOf));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
