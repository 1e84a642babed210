package org.compactdesk.letter;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.Processes;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.RecordDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts a campaign into the record as if it had been released, for tests of what comes after the release. What these record of a
 * mission's addresses stays in the directory, so they take Member States that no other test writes to.
 */
@Component
public class TestCampaign {

    public static final LocalDate NOTE_DATE = LocalDate.of(2017, 8, 2);

    /** A Member State of whose mission no test records an address. */
    static final String WITHOUT_ADDRESS = "ERI";

    private final JdbcClient database;
    private final Participations participations;
    private final Documents documents;
    private final MissionDirectory missions;
    private final Processes processes;
    private final Desk desk;

    TestCampaign(JdbcClient database, Participations participations, Documents documents, MissionDirectory missions, Processes processes, Desk desk) {
        this.processes = processes;
        this.desk = desk;
        this.database = database;
        this.participations = participations;
        this.documents = documents;
        this.missions = missions;
    }

    /** A campaign with a reference of its own, to these Member States, each with one main address {@code iso3@…} in lower case. */
    public String released(String... states) {
        Stream.of(states).filter(iso3 -> !iso3.equals(WITHOUT_ADDRESS)).forEach(iso3 -> addressesOf(iso3, main(iso3)));
        return inTheRecord(states);
    }

    /** As {@link #released}, to missions of this working language. */
    String releasedIn(String language, String... states) {
        Stream.of(states).forEach(iso3 -> missions.change(iso3, List.of(MissionAddress.main(main(iso3))), language, NOTE_DATE, "dispatch").orRefuse());
        return inTheRecord(states);
    }

    private String inTheRecord(String... states) {
        String reference = Desk.newReference();
        RecordDatabase.campaign(database, reference);
        for (String iso3 : states) {
            participations.open(new BusinessKey(reference, iso3), NOTE_DATE, NOTE_DATE, "dispatch");
        }
        return reference;
    }

    /** As {@link #released}, with its participations open and their due jobs run: the notes are sent. */
    public BusinessKey invites(String iso3) {
        String reference = dispatches(iso3);
        desk.runDueJobs();
        return new BusinessKey(reference, iso3);
    }

    /** As {@link #released}, with its participations open; no job of theirs has run. */
    public String dispatches(String... states) {
        return dispatched(released(states), states);
    }

    /** As {@link #dispatches}, to the addresses that its missions have already. */
    public String dispatchesTo(String... states) {
        return dispatched(inTheRecord(states), states);
    }

    private String dispatched(String reference, String... states) {
        fact(reference, "REGISTERED");
        text(reference, "NOTE", Campaigner.note(reference));
        text(reference, "INSTRUMENT", Instrument.read(Campaigner.compact()).orRefuse().toText());
        for (String iso3 : states) {
            processes.start("Participation", reference + "/" + iso3, Map.of("memberState", iso3));
        }
        return reference;
    }

    private void text(String reference, String kind, String text) {
        String document = documents.store("text.txt", text.getBytes(StandardCharsets.UTF_8), kind, reference).id();
        database.sql("""
                insert into desk.campaign_text (campaign, kind, document, text, paper, uploaded_by, uploaded_at)
                select id, :kind, :document, :text, :document, 'focal-point', requested_at from desk.campaign where reference = :reference""")
                .param("kind", kind).param("document", document).param("text", text).param("reference", reference).update();
    }

    public static String main(String iso3) {
        return iso3.toLowerCase() + "@missions.example.org";
    }

    public void addressesOf(String iso3, String main, String... copies) {
        addressesOf(iso3, List.of(main), List.of(copies));
    }

    public void addressesOf(String iso3, List<String> main, List<String> copies) {
        List<MissionAddress> all = new ArrayList<>(main.stream().map(MissionAddress::main).toList());
        all.addAll(copies.stream().map(MissionAddress::copy).toList());
        missions.change(iso3, all, missions.languageOn(iso3, NOTE_DATE), NOTE_DATE, "dispatch").orRefuse();
    }

    public void fact(String reference, String kind) {
        database.sql("""
                insert into desk.fact (campaign, kind, happened_on, recorded_at, recorded_by)
                select id, :kind, date '2017-08-02', :now, 'process-owner' from desk.campaign where reference = :reference""")
                .param("kind", kind).param("reference", reference).param("now", OffsetDateTime.parse("2017-08-02T09:00-04:00")).update();
    }

    /** A fact that names a day: the new deadline, the new date of the meeting. */
    void changes(String reference, String kind, String day) {
        database.sql("""
                insert into desk.fact (campaign, kind, happened_on, recorded_at, recorded_by, set_day)
                select id, :kind, date '2017-08-02', :now, 'process-owner', :day from desk.campaign where reference = :reference""")
                .param("kind", kind).param("reference", reference).param("now", OffsetDateTime.parse("2017-08-02T09:00-04:00"))
                .param("day", LocalDate.parse(day)).update();
    }

    /** As a process would leave it that ended between the commit of a refusal and the telling of a person. */
    void refusedUnseen(long letter) {
        database.sql("insert into desk.letter_address (letter, position, address, main, accepted, answer) values (:id, 9, 'gone@missions.example.org', false, false, '550 5.1.1 gone')")
                .param("id", letter).update();
    }
}
