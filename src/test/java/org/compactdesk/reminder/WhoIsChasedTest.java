package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Of what a mission is reminded, and when it is left alone: deadline Friday, 25 August 2017; meeting Monday, 18 September 2017. */
class WhoIsChasedTest extends DeskTest {

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private ReminderRounds rounds;

    private String reference;
    private BusinessKey france;
    private BusinessKey canada;

    @BeforeEach
    void dispatch() {
        reference = campaigner.dispatches("FRA", "CAN");
        france = new BusinessKey(reference, "FRA");
        canada = new BusinessKey(reference, "CAN");
        desk.runDueJobs();
        mails.forget();
    }

    @Test
    void whoseAnswerLiesUnclassifiedIsHeldBackAndNamedToTheReviewer() {
        desk.letPassUntil("2017-08-10T09:00");
        comesIn(Map.of("state", "CAN", "reference", reference));
        assertThat(desk.as("focal-point").briefing("ReviewReminderRound", reference)).contains("Held back", canada.page())
                .contains("\"missions\":[{").doesNotContain("\"id\":\"CAN\"");
        desk.letPassUntil("2017-08-11T10:01");
        assertThat(sent(canada)).isEmpty();
        assertThat(outcome(canada)).isEqualTo(DueReminder.Outcome.HELD_BACK);
        assertThat(sent(france)).containsExactly("REMINDER_BEFORE 11 August 2017");
        assertThat(desk.page(canada.page())).contains("Held back: what the mission sent was not classified yet");
    }

    @Test
    void whatIsClassifiedBeforeTheReleaseDecides() {
        desk.letPassUntil("2017-08-10T09:00");
        comesIn(Map.of("state", "CAN", "reference", reference));
        comesIn(Map.of("state", "FRA", "reference", reference));
        desk.as("focal-point").completes("ClassifyCorrespondence", canada, Map.of("classification", "ACKNOWLEDGEMENT"));
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "DECLINED"));
        desk.letPassUntil("2017-08-11T10:01");
        assertThat(sent(canada)).containsExactly("REMINDER_BEFORE 11 August 2017");
        assertThat(sent(france)).isEmpty();
        assertThat(outcome(france)).isEqualTo(DueReminder.Outcome.NOT_DUE);
    }

    @Test
    void whatComesInBetweenTheReleaseAndTheSendingHoldsTheLetterBack() {
        desk.letPassUntil("2017-08-11T09:59");
        desk.isAt("2017-08-11T10:00:01");
        while (letters.of(france).size() < 2) {
            desk.runDueJobsOnce();
        }
        comesIn(Map.of("state", "FRA", "reference", reference));
        desk.runDueJobs();
        assertThat(letters.of(france)).last().extracting(Letter::fate).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(sent(canada)).hasSize(1);
    }

    @Test
    void whoHasAnAgreedTextIsRemindedOfThatText() {
        desk.letPassUntil("2017-08-03T12:00");
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-08-09T12:00");
        add(france, FactKind.TEXT_AGREED);
        add(france, FactKind.TALKS_ENDED);
        desk.letPassUntil("2017-09-05T12:00");
        assertThat(sent(france)).containsExactly("REMINDER_OF_AGREED_TEXT 11 August 2017", "REMINDER_OF_AGREED_TEXT 22 August 2017",
                "REMINDER_OF_AGREED_TEXT 5 September 2017");
        assertThat(lastMail("FRA")).contains("the text agreed with France in the talks and sent to your mission for signature on 9 August 2017",
                "the compact stays open for signature").doesNotContain("wishes to sign");
        assertThat(sent(canada)).containsExactly("REMINDER_BEFORE 11 August 2017", "REMINDER_BEFORE 22 August 2017", "REMINDER_AFTER 5 September 2017");
    }

    @Test
    void whoseCopyWasReturnedIsRemindedOfTheCorrection() {
        desk.letPassUntil("2017-08-03T12:00");
        add(canada, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-07T12:00");
        for (BusinessKey key : List.of(france, canada)) {
            Fact copy = participations.added(key, FactEntry.of(FactKind.SIGNED_COPY_RECEIVED, desk.now().toLocalDate()));
            participations.add(key, FactEntry.of(FactKind.COPY_RETURNED, desk.now().toLocalDate()).about(copy.id()).note("No date")).orRefuse();
        }
        desk.letPassUntil("2017-09-05T12:00");
        assertThat(sent(france)).containsExactly("REMINDER_OF_CORRECTION 11 August 2017", "REMINDER_OF_CORRECTION 22 August 2017",
                "REMINDER_OF_CORRECTION 5 September 2017");
        assertThat(sent(canada)).containsExactly("REMINDER_OF_CORRECTION 22 August 2017", "REMINDER_OF_CORRECTION 5 September 2017");
        assertThat(lastMail("CAN")).contains("the one received on 7 August 2017 went back to your mission for correction on 7 August 2017, with the reason");
    }

    /** A courtesy after it does not make the answer unsaid. */
    @ParameterizedTest
    @CsvSource({"DECLINED, ADDRESS_CHANGED", "DECLINED, ACKNOWLEDGED", "INTENTION_TAKEN_BACK, ACKNOWLEDGED"})
    void nobodyIsAskedWhatItIntendsWhoHasSaidIt(FactKind answer, FactKind courtesy) {
        desk.letPassUntil("2017-08-03T12:00");
        add(france, FactKind.INTENTION_ANNOUNCED);
        add(france, answer);
        add(france, courtesy);
        desk.letPassUntil("2018-07-01T12:00");
        assertThat(sent(france)).isEmpty();
        assertThat(sent(canada)).hasSizeGreaterThan(3);
    }

    @Test
    void whoTalksAfterItDeclinedIsAskedAgain() {
        desk.letPassUntil("2017-08-03T12:00");
        add(france, FactKind.DECLINED);
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-08-08T12:00");
        add(france, FactKind.TALKS_ENDED);
        desk.letPassUntil("2017-08-11T10:01");
        assertThat(sent(france)).containsExactly("REMINDER_BEFORE 11 August 2017");
    }

    /** The round is of Tuesday, 22 August, the third working day after Thursday, 17 August. */
    @ParameterizedTest
    @CsvSource({"2017-08-16T12:00, true", "2017-08-17T12:00, false", "2017-08-21T12:00, false"})
    void noTwoOfAKindGoOutWithinThreeWorkingDays(String askedAt, boolean goes) {
        desk.letPassUntil(askedAt);
        add(france, FactKind.INTENTION_ANNOUNCED);
        rounds.askForSignedCopy(france, "by hand");
        desk.letPassUntil("2017-08-22T10:01");
        assertThat(sent(france)).filteredOn(letter -> letter.startsWith("REQUEST")).hasSize(goes ? 2 : 1);
        assertThat(outcome(france)).isEqualTo(goes ? DueReminder.Outcome.RELEASED : DueReminder.Outcome.NOT_NEEDED);
    }

    @Test
    void theRequestBeforeTheMeetingAlwaysGoes() {
        desk.letPassUntil("2017-09-07T12:00");
        add(france, FactKind.INTENTION_ANNOUNCED);
        rounds.askForSignedCopy(france, "by hand");
        desk.letPassUntil("2017-09-11T10:01");
        assertThat(sent(france)).endsWith("REQUEST_FOR_SIGNED_COPY 7 September 2017", "REQUEST_FOR_SIGNED_COPY 11 September 2017");
    }

    @Test
    void aLetterSentAgainIsTheSameLetter() {
        add(france, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-22T10:01");
        Letter request = letters.of(france).stream().filter(letter -> letter.kind().name().startsWith("REQUEST")).findFirst().orElseThrow();
        desk.letPassUntil("2017-08-23T12:00");
        assertThat(letters.send(letters.nextIssue(request.id()))).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(sent(france)).containsExactly("REQUEST_FOR_SIGNED_COPY 22 August 2017", "REQUEST_FOR_SIGNED_COPY 23 August 2017");
    }

    private void comesIn(Map<String, Object> of) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of("medium", "MAIL", "receivedOn", desk.now().toLocalDate().toString(), "note", "Please see the letter."));
        form.putAll(of);
        desk.as("registry").starts("IncomingCorrespondence", form);
    }

    private void add(BusinessKey key, FactKind kind) {
        participations.add(key, FactEntry.of(kind, desk.now().toLocalDate())).orRefuse();
    }

    private DueReminder.Outcome outcome(BusinessKey key) {
        return rounds.all(reference).stream().flatMap(round -> rounds.due(round.id()).stream()).filter(due -> due.key().equals(key))
                .reduce((earlier, later) -> later).orElseThrow().becameOf();
    }

    private List<String> sent(BusinessKey key) {
        Stream<Letter> reminders = letters.of(key).stream().filter(letter -> SentReminders.KINDS.contains(letter.kind()));
        return reminders.filter(letter -> letter.fate() == DispatchStatus.ACCEPTED).map(letter -> letter.kind() + " " + Days.read(Days.of(letter.decidedAt()))).toList();
    }

    private static String lastMail(String iso3) {
        return mails.to(Campaigner.address(iso3)).stream().reduce((earlier, later) -> later).map(mail -> MailText.of(mail.message())).orElseThrow();
    }
}
