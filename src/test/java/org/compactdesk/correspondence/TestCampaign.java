package org.compactdesk.correspondence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.compactdesk.Desk;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a campaign into the record as if it had been released, for tests of what comes after the release. */
@TestComponent
class TestCampaign {

    static final LocalDate NOTE_DATE = LocalDate.of(2017, 8, 2);

    private final JdbcClient database;
    private final Participations participations;
    private final MissionDirectory missions;

    TestCampaign(JdbcClient database, Participations participations, MissionDirectory missions) {
        this.database = database;
        this.participations = participations;
        this.missions = missions;
    }

    /** A campaign with a reference of its own, to these Member States, each with one main address {@code iso3@…} in lower case. */
    String released(String... states) {
        String reference = Desk.newReference();
        OffsetDateTime now = OffsetDateTime.parse("2017-08-02T09:00-04:00");
        database.sql("""
                insert into desk.campaign (reference, reserved, title, note_date, signature_deadline, meeting_name, meeting_date,
                    focal_point_name, focal_point_email, focal_point_phone, requested_at)
                values (:reference, :reference, 'Voluntary compact', date '2017-08-02', date '2017-08-25', 'the High Level Meeting',
                    date '2017-09-18', 'Focal point for the compact', 'focal-point@example.org', '+1 212 555 0100', :now)""")
                .param("reference", reference).param("now", now).update();
        for (String iso3 : states) {
            addressesOf(iso3, main(iso3));
            participations.open(new BusinessKey(reference, iso3), NOTE_DATE, NOTE_DATE, "dispatch");
        }
        return reference;
    }

    static String main(String iso3) {
        return iso3.toLowerCase() + "@missions.example.org";
    }

    void addressesOf(String iso3, String main, String... copies) {
        addressesOf(iso3, List.of(main), List.of(copies));
    }

    void addressesOf(String iso3, List<String> main, List<String> copies) {
        List<MissionAddress> all = new java.util.ArrayList<>(main.stream().map(MissionAddress::main).toList());
        all.addAll(copies.stream().map(MissionAddress::copy).toList());
        missions.change(iso3, all, NOTE_DATE, "dispatch").orRefuse();
    }

    void fact(String reference, String kind) {
        database.sql("""
                insert into desk.campaign_fact (campaign, kind, happened_on, recorded_at, recorded_by)
                select id, :kind, date '2017-08-02', :now, 'process-owner' from desk.campaign where reference = :reference""")
                .param("kind", kind).param("reference", reference).param("now", OffsetDateTime.parse("2017-08-02T09:00-04:00")).update();
    }
}
