package org.compactdesk.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.compactdesk.process.ProgressReportProcess.Review;
import org.compactdesk.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the reports; only added to. Transactions are its callers'. */
@Repository
class ReportRows {

    private static final String REPORTS = """
            select r.id, r.reference, r.as_of, r.requested_by, r.requested_at, c.id as compilation, c.known_at, c.figures, c.hash,
                c.document, (select v.review from desk.report_review v where v.compilation = c.id) as review, (select p.published_at from desk.report_publication p where p.compilation = c.id) as published_at
            from desk.report r left join desk.report_compilation c
                on c.id = (select max(l.id) from desk.report_compilation l where l.report = r.id)
            """;

    private final Journal journal;
    private final JdbcClient database;
    private final Clock clock;

    ReportRows(Journal journal, JdbcClient database, Clock clock) {
        this.journal = journal;
        this.database = database;
        this.clock = clock;
    }

    long request(String reference, LocalDate asOf, String requestedBy) {
        return journal.row("report").with("reference", reference).with("as_of", asOf).with("requested_by", requestedBy)
                .with("requested_at", clock.instant()).appended();
    }

    void compiled(long report, Instant knownAt, String figures, String hash, String document) {
        journal.row("report_compilation").with("report", report).with("known_at", knownAt).with("figures", figures).with("hash", hash)
                .with("document", document).append();
    }

    void reviewed(long compilation, Review review, String reason, String reviewedBy) {
        journal.row("report_review").with("compilation", compilation).with("review", review).with("reason", reason)
                .with("reviewed_by", reviewedBy).with("reviewed_at", clock.instant()).append();
    }

    void published(Report report) {
        journal.row("report_publication").with("report", report.id()).with("compilation", report.compilation().id())
                .with("published_at", clock.instant()).append();
    }

    Optional<Report> find(long id) {
        return database.sql(REPORTS + "where r.id = :id").param("id", id).query(ReportRows::report).optional();
    }

    /** The latest first. */
    List<Report> ofCampaign(String reference) {
        return database.sql(REPORTS + "where r.reference = :reference order by r.as_of desc, r.id desc")
                .param("reference", reference).query(ReportRows::report).list();
    }

    List<String> reasons(long report) {
        return database.sql("""
                select v.reason from desk.report_review v join desk.report_compilation c on c.id = v.compilation
                where c.report = :report and v.reason is not null order by c.id""").param("report", report).query(String.class).list();
    }

    boolean discarded(long report) {
        return database.sql("""
                select count(*) from desk.report_review v join desk.report_compilation c on c.id = v.compilation
                where c.report = :report and v.review = 'DISCARDED'""").param("report", report).query(Integer.class).single() > 0;
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(row.getLong("id"), row.getString("reference"), row.getObject("as_of", LocalDate.class),
                row.getString("requested_by"), instant(row, "requested_at"),
                row.getObject("compilation") == null ? null : new Report.Compilation(row.getLong("compilation"),
                        instant(row, "known_at"), row.getString("figures"), row.getString("hash"), row.getString("document")),
                row.getString("review") == null ? null : Review.valueOf(row.getString("review")),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
