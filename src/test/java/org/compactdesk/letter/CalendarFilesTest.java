package org.compactdesk.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dates that go with letters, read again as a mission's calendar reads them. */
@OnBothDatabases
class CalendarFilesTest extends DeskTest {

    private static final LocalDate DEADLINE = LocalDate.of(2017, 8, 25);

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterRenderer draughtsman;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private JdbcClient database;

    @Test
    void aReminderBringsTheDeadlineAndTheMeetingAsWholeDaysAtNewYork() throws Exception {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        Mail reminder = mail(islands, LetterKind.REMINDER_BEFORE, "round-1");
        assertThat(reminder.enclosures()).extracting(Mail.Enclosure::mediaType).containsOnly("text/calendar; charset=UTF-8; method=PUBLISH");
        assertThat(reminder.text()).contains("- Calendar file, signature deadline", "- Calendar file, meeting");

        Calendar file = read(reminder, 0);
        assertThat(file.validate().hasErrors()).isFalse();
        assertThat(file.getMethod().orElseThrow().getValue()).isEqualTo("PUBLISH");
        assertThat(file.getComponent("VTIMEZONE").orElseThrow().getProperty("TZID").orElseThrow().getValue()).isEqualTo("America/New_York");
        VEvent deadline = event(reminder, 0);
        assertThat(deadline.<ZonedDateTime>getDateTimeStart().orElseThrow().getDate().toInstant()).isEqualTo(DEADLINE.atStartOfDay(Days.NEW_YORK).toInstant());
        assertThat(deadline.<ZonedDateTime>getDateTimeEnd().orElseThrow().getDate().toInstant())
                .isEqualTo(DEADLINE.plusDays(1).atStartOfDay(Days.NEW_YORK).toInstant());
        assertThat(deadline.getSummary().orElseThrow().getValue()).isEqualTo("Signed copy due: Voluntary compact");
        assertThat(value(deadline, "UID")).isEqualTo(islands.reference() + "-deadline@compact-desk.example.org");
        assertThat(value(deadline, "SEQUENCE")).isEqualTo("0");
        assertThat(value(deadline, "ORGANIZER")).isEqualTo("mailto:focal-point@example.org");
        assertThat(value(event(reminder, 1), "UID")).isEqualTo(islands.reference() + "-meeting@compact-desk.example.org");
        assertThat(unfolded(reminder, 0)).contains("DTSTART;TZID=America/New_York:20170825T000000\r\n", "TZOFFSETTO:-0400\r\n");
    }

    @Test
    void anExtendedDeadlineAndAMovedMeetingKeepTheirEntryAndRaiseItsNumber() throws Exception {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        String uid = value(event(mail(islands, LetterKind.REMINDER_BEFORE, "round-1"), 0), "UID");
        campaign.changes(islands.reference(), "DEADLINE_EXTENDED", "2017-09-08");
        campaign.changes(islands.reference(), "DEADLINE_EXTENDED", "2017-09-15");
        campaign.changes(islands.reference(), "MEETING_MOVED", "2017-11-07");

        Mail later = mail(islands, LetterKind.CHANGED_DEADLINE, "instruction-2");
        assertThat(value(event(later, 0), "UID")).isEqualTo(uid);
        assertThat(value(event(later, 0), "SEQUENCE")).isEqualTo("2");
        assertThat(unfolded(later, 0)).contains("20170915T000000", "DTSTAMP:20170802T130000Z");
        assertThat(value(event(later, 1), "SEQUENCE")).isEqualTo("1");
        assertThat(event(later, 1).<ZonedDateTime>getDateTimeStart().orElseThrow().getDate().toInstant())
                .as("after the end of summer time").isEqualTo("2017-11-07T05:00:00Z");
    }

    @Test
    void aDateThatHasPassedIsNotSentAndOtherLettersBringNone() {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        assertThat(mail(islands, LetterKind.ANSWER, "response-1").enclosures()).isEmpty();
        desk.isAt("2017-08-28T09:00");
        assertThat(mail(islands, LetterKind.REMINDER_AFTER, "round-2").enclosures()).extracting(Mail.Enclosure::name).singleElement()
                .asString().endsWith("-meeting.ics");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fr | SYC | Exemplaire signé attendu : Voluntary compact | Fichier d’agenda, date limite de signature",
            "es | PRY | Vence el plazo para el ejemplar firmado: Voluntary compact | Archivo de calendario, plazo para la firma"})
    void theEntryIsInTheMissionsLanguage(String language, String iso3, String summary, String enclosed) throws Exception {
        BusinessKey key = new BusinessKey(campaign.releasedIn(language, iso3), iso3);
        Mail reminder = mail(key, LetterKind.REMINDER_BEFORE, "round-1");
        assertThat(event(reminder, 0).getSummary().orElseThrow().getValue().replace('\u00a0', ' ')).isEqualTo(summary);
        assertThat(reminder.text()).contains("- " + enclosed);
    }

    @Test
    void aNoteSentAgainBringsTheDatesAsTheyAreThenAndNotTheOldOnesToo() throws Exception {
        BusinessKey islands = campaign.invites("MHL");
        campaign.changes(islands.reference(), "DEADLINE_EXTENDED", "2017-09-08");
        letters.send(letters.nextIssue(letters.of(islands).get(0).id()));

        assertThat(mails.received()).hasSize(2).allSatisfy(mail -> assertThat(MailText.filesOf(mail.message()))
                .hasSize(4).endsWith(file(islands, "signature-deadline"), file(islands, "meeting")));
        assertThat(letters.of(islands)).allSatisfy(letter -> assertThat(letter.content().documents()).hasSize(4));
        assertThat(calendarIn(mails.received().get(0).message())).contains("DTSTART;TZID=America/New_York:20170825T000000", "SEQUENCE:0");
        assertThat(calendarIn(mails.received().get(1).message())).contains("DTSTART;TZID=America/New_York:20170908T000000", "SEQUENCE:1");
    }

    @Test
    void withoutAMeetingThereIsNoneInTheCalendar() {
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        database.sql("update desk.campaign set meeting_name = null, meeting_date = null where reference = :reference").param("reference", islands.reference()).update();
        assertThat(mail(islands, LetterKind.REMINDER_BEFORE, "round-1").enclosures()).extracting(Mail.Enclosure::name)
                .containsExactly(file(islands, "signature-deadline"));
    }

    @Test
    void anyTitleIsTextInACalendarAndLongLinesAreFolded() throws Exception {
        String title = "Compact, voluntary; on “drinking water”\\sanitation: Côte d’Ivoire, Türkiye and " + "every other State – ".repeat(3) + "“’”’”’”’”’”’”’”’”’”’”’”’”’”’”’”";
        BusinessKey islands = new BusinessKey(campaign.released("MHL"), "MHL");
        database.sql("update desk.campaign set title = :title, focal_point_name = :name where reference = :reference")
                .param("title", title).param("name", "Ána \"Water\" Team; New York: Office, 5").param("reference", islands.reference()).update();

        Mail reminder = mail(islands, LetterKind.REMINDER_BEFORE, "round-1");
        assertThat(read(reminder, 0).validate().hasErrors()).isFalse();
        assertThat(event(reminder, 0).getSummary().orElseThrow().getValue()).isEqualTo("Signed copy due: " + title);
        assertThat(value(event(reminder, 0), "ORGANIZER")).isEqualTo("mailto:focal-point@example.org");
        assertThat(text(reminder, 0).lines()).allSatisfy(line -> assertThat(line.getBytes(UTF_8)).as(line).hasSizeLessThanOrEqualTo(75));
        assertThat(unfolded(reminder, 0)).contains("Signed copy due: Compact\\, voluntary\\; on “drinking water”\\\\sanitation: Côte");
    }

    @Test
    void allMissionsOfALanguageGetTheSameStoredFile() {
        String reference = campaign.released("MHL", "KIR");
        assertThat(enclosed(new BusinessKey(reference, "MHL"))).hasSize(2).isEqualTo(enclosed(new BusinessKey(reference, "KIR")));
    }

    private List<String> enclosed(BusinessKey key) {
        mail(key, LetterKind.REMINDER_BEFORE, "round-1");
        return letters.of(key).get(0).content().documents();
    }

    private static String file(BusinessKey key, String what) {
        return key.reference().replace('/', '-') + "-the-Marshall-Islands-Calendar-file-" + what + ".ics";
    }

    /** The deadline's part, as the mail carries it. */
    private static String calendarIn(MimeMessage mail) throws Exception {
        BodyPart part = ((Multipart) mail.getContent()).getBodyPart(3);
        assertThat(part.getContentType()).startsWith("text/calendar;").contains("charset=UTF-8", "method=PUBLISH");
        assertThat(part.getDisposition()).isEqualTo("attachment");
        return new String(part.getInputStream().readAllBytes(), UTF_8).replace("\r\n ", "");
    }

    private Mail mail(BusinessKey key, LetterKind kind, String occurrence) {
        long letter = letters.plan(letters.draft(key, kind, occurrence, LetterContent.none()));
        return draughtsman.mail(letters.of(letter), campaigns.of(key.reference()));
    }

    private static String text(Mail mail, int enclosure) {
        return new String(mail.enclosures().get(enclosure).bytes(), UTF_8);
    }

    private static String unfolded(Mail mail, int enclosure) {
        return text(mail, enclosure).replace("\r\n ", "");
    }

    private static Calendar read(Mail mail, int enclosure) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(mail.enclosures().get(enclosure).bytes()));
    }

    private static VEvent event(Mail mail, int enclosure) throws Exception {
        List<VEvent> events = read(mail, enclosure).getComponents("VEVENT");
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property.class::cast).orElseThrow().getValue();
    }
}
