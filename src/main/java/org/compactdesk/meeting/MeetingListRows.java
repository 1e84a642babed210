package org.compactdesk.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.compactdesk.record.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the meetings' lists; only added to. Transactions are its callers'. */
@Repository
class MeetingListRows {

    private final Journal journal;
    private final JdbcClient database;

    MeetingListRows(Journal journal, JdbcClient database) {
        this.journal = journal;
        this.database = database;
    }

    void add(MeetingList list) {
        long number = journal.row("meeting_list").with("reference", list.reference()).with("stage", list.stage()).with("meeting_date", list.meetingDate())
                .with("known_at", list.knownAt()).with("made_by", list.madeBy()).with("remark", list.remark()).appended();
        for (int position = 0; position < list.lines().size(); position++) {
            add(number, position, list.lines().get(position));
        }
    }

    /** The latest of its stage. */
    Optional<MeetingList> latest(String reference, MeetingList.Stage stage) {
        return database.sql("""
                select * from desk.meeting_list where reference = :reference and stage = :stage
                order by id desc fetch first 1 rows only""")
                .param("reference", reference).param("stage", stage.name()).query(this::list).optional();
    }

    private void add(long list, int position, MeetingLine line) {
        journal.row("meeting_list_line").with("list", list).with("position", position).with("iso3", line.iso3())
                .with("recognition", line.recognition()).with("ground", line.ground()).with("received_on", line.receivedOn())
                .with("announced_on", line.announcedOn()).with("signed_on", line.signedOn()).append();
    }

    private MeetingList list(ResultSet row, int number) throws SQLException {
        return new MeetingList(row.getString("reference"), MeetingList.Stage.valueOf(row.getString("stage")),
                row.getObject("meeting_date", LocalDate.class), row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"), row.getString("remark"), lines(row.getLong("id")));
    }

    private List<MeetingLine> lines(long list) {
        return database.sql("select * from desk.meeting_list_line where list = :list order by position").param("list", list)
                .query((row, number) -> new MeetingLine(row.getString("iso3"), Recognition.valueOf(row.getString("recognition")),
                        MeetingLine.Ground.valueOf(row.getString("ground")), row.getObject("received_on", LocalDate.class),
                        row.getObject("announced_on", LocalDate.class), row.getObject("signed_on", LocalDate.class))).list();
    }
}
