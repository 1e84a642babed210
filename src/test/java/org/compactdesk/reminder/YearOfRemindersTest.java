package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year of the clock: the deadline first five days after the clocks went back (5 November 2017), extended beyond the holidays and the
 * year's end, and again to the week after the clocks went forward (11 March 2018), with the meeting in between. Every letter leaves at
 * ten in the morning in New York, each once, and none is missing.
 */
@OnBothDatabases
class YearOfRemindersTest extends DeskTest {

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private ReminderRounds rounds;

    private String reference;

    @Test
    void everyReminderOfAYearGoesOutOnItsDayAtTheHourOfRelease() {
        reference = campaigner.dispatchesBy(LocalDate.of(2017, 11, 10), LocalDate.of(2018, 3, 19), "FRA", "CAN", "JPN");
        mails.forget();
        desk.letPassUntil("2017-11-08T12:00");
        extend("2018-01-12");
        desk.letPassUntil("2017-12-01T12:00");
        add("CAN", FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-12-20T12:00");
        add("JPN", FactKind.TALKS_OPENED);
        desk.letPassUntil("2018-01-17T12:00");
        add("JPN", FactKind.TALKS_ENDED);
        desk.letPassUntil("2018-02-12T12:00");
        extend("2018-03-16");
        desk.letPassUntil("2018-08-02T09:00");

        List<String> everybody = List.of("REMINDER_BEFORE 2017-10-27T10:00-04:00", "REMINDER_BEFORE 2017-11-07T10:00-05:00");
        assertThat(sent("FRA")).startsWith(everybody.toArray(String[]::new)).endsWith(
                "REMINDER_BEFORE 2017-12-28T10:00-05:00", "REMINDER_BEFORE 2018-01-09T10:00-05:00",
                "REMINDER_AFTER 2018-01-19T10:00-05:00", "REMINDER_AFTER 2018-02-09T10:00-05:00",
                "REMINDER_BEFORE 2018-03-02T10:00-05:00", "REMINDER_BEFORE 2018-03-13T10:00-04:00",
                "REMINDER_AFTER 2018-03-23T10:00-04:00", "REMINDER_AFTER 2018-04-16T10:00-04:00", "REMINDER_AFTER 2018-06-19T10:00-04:00").hasSize(11);
        assertThat(sent("CAN")).startsWith(everybody.toArray(String[]::new)).endsWith(
                "REQUEST_FOR_SIGNED_COPY 2018-01-09T10:00-05:00", "REQUEST_FOR_SIGNED_COPY 2018-01-19T10:00-05:00",
                "REQUEST_FOR_SIGNED_COPY 2018-03-12T10:00-04:00", "REQUEST_FOR_SIGNED_COPY 2018-03-23T10:00-04:00",
                "REQUEST_FOR_SIGNED_COPY 2018-04-17T10:00-04:00", "REQUEST_FOR_SIGNED_COPY 2018-05-15T10:00-04:00",
                "REQUEST_FOR_SIGNED_COPY 2018-06-13T10:00-04:00", "REQUEST_FOR_SIGNED_COPY 2018-07-13T10:00-04:00").hasSize(10);
        assertThat(sent("JPN")).startsWith(everybody.toArray(String[]::new)).endsWith(
                "REMINDER_AFTER 2018-01-24T10:00-05:00",
                "REMINDER_BEFORE 2018-03-02T10:00-05:00", "REMINDER_BEFORE 2018-03-13T10:00-04:00",
                "REMINDER_AFTER 2018-03-23T10:00-04:00", "REMINDER_AFTER 2018-04-16T10:00-04:00", "REMINDER_AFTER 2018-06-19T10:00-04:00").hasSize(8);
        nothingIsDoubledOrMissed();
    }

    /** Beside the reminders each mission was told of both extensions. */
    private void nothingIsDoubledOrMissed() {
        for (String state : List.of("FRA", "CAN", "JPN")) {
            assertThat(mails.to(Campaigner.address(state))).hasSize(sent(state).size() + 2);
        }
        assertThat(rounds.all(reference)).noneMatch(Round::isMissed).allMatch(round -> Days.of(round.openedAt()).isBefore(Days.of(round.releaseAt())));
        assertThat(rounds.all(reference)).extracting(round -> Days.of(round.releaseAt())).doesNotHaveDuplicates();
    }

    /** What a mail server accepted for the mission, with the moment in New York's own time. */
    private List<String> sent(String iso3) {
        return letters.of(new BusinessKey(reference, iso3)).stream().filter(letter -> letter.fate() == DispatchStatus.ACCEPTED)
                .filter(letter -> Stream.of(LetterKind.NOTE_VERBALE, LetterKind.CHANGED_DEADLINE).noneMatch(letter.kind()::equals))
                .map(letter -> letter.kind() + " " + letter.decidedAt().atZone(Days.NEW_YORK).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES))
                .toList();
    }

    private void add(String iso3, FactKind kind) {
        participations.add(new BusinessKey(reference, iso3), FactEntry.of(kind, desk.now().toLocalDate())).orRefuse();
    }

    private void extend(String newDeadline) {
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "EXTEND_DEADLINE", "instructionCampaign", reference,
                "reason", "More time was asked for", "day", newDeadline));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
    }
}
