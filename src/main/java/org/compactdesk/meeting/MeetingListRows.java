package org.compactdesk.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of the meetings' lists; only added to. Transactions are its callers'. */
@Repository
class MeetingListRows {

    private final JdbcClient database;

    MeetingListRows(JdbcClient database) {
        this.database = database;
    }

    void add(MeetingList list) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                insert into desk.meeting_list (reference, stage, meeting_date, known_at, made_by, remark)
                values (:reference, :stage, :meeting, :knownAt, :by, :remark)""")
                .param("reference", list.reference()).param("stage", list.stage().name()).param("meeting", list.meetingDate())
                .param("knownAt", OffsetDateTime.ofInstant(list.knownAt(), ZoneOffset.UTC)).param("by", list.madeBy())
                .param("remark", list.remark()).update(id, "id");
        long number = id.getKeyAs(Number.class).longValue();
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
        database.sql("""
                insert into desk.meeting_list_line (list, position, iso3, recognition, ground, received_on, announced_on, signed_on)
                values (:list, :position, :iso3, :recognition, :ground, :received, :announced, :signed)""")
                .param("list", list).param("position", position).param("iso3", line.iso3())
                .param("recognition", line.recognition().name()).param("ground", line.ground().name())
                .param("received", line.receivedOn()).param("announced", line.announcedOn()).param("signed", line.signedOn()).update();
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
