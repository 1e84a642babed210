package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.DeskTest;
import org.compactdesk.calendar.WorkingCalendar;
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
 * Five years of the clock after a meeting on 18 September 2017 (deadline 25 August): what follows it is reckoned here once more from the
 * calendar and held against what the mail server accepted.
 */
class FiveYearsTest extends DeskTest {

    private static final LocalDate MEETING = LocalDate.of(2017, 9, 18);

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private WorkingCalendar calendar;

    private String reference;

    @Test
    void theFollowUpsGoOnUntilAWordASignatureOrTheClosing() {
        reference = campaigner.dispatches("FRA", "CAN", "JPN", "GMB");
        desk.letPassUntil("2017-08-03T12:00");
        Stream.of("CAN", "JPN", "GMB").forEach(state -> add(state, FactKind.INTENTION_ANNOUNCED));
        desk.letPassUntil("2018-05-02T12:00");
        add("JPN", FactKind.INTENTION_TAKEN_BACK);
        desk.letPassUntil("2019-01-10T12:00");
        add("GMB", FactKind.SIGNED_COPY_RECEIVED);
        desk.letPassUntil("2022-09-20T12:00");

        List<LocalDate> asked = Stream.concat(
                IntStream.rangeClosed(1, 10).mapToObj(nth -> calendar.after(MEETING, 20 * nth)).filter(day -> day.isBefore(MEETING.plusMonths(6))),
                months(9, 3)).toList();
        assertThat(followUps("FRA", LetterKind.REMINDER_AFTER)).containsExactlyElementsOf(
                Stream.concat(Stream.of(LocalDate.of(2017, 9, 26)), Stream.concat(months(3, 100), months(9, 6))).toList()).hasSize(11);
        assertThat(followUps("CAN", LetterKind.REQUEST_FOR_SIGNED_COPY)).containsExactlyElementsOf(asked).hasSize(24);
        assertThat(followUps("JPN", LetterKind.REQUEST_FOR_SIGNED_COPY)).containsExactlyElementsOf(
                asked.stream().filter(day -> day.isBefore(LocalDate.of(2018, 5, 2))).toList()).hasSize(6);
        assertThat(followUps("GMB", LetterKind.REQUEST_FOR_SIGNED_COPY)).containsExactlyElementsOf(
                asked.stream().filter(day -> day.isBefore(LocalDate.of(2019, 1, 10))).toList()).hasSize(9);
        assertThat(Stream.of("FRA", "CAN", "JPN", "GMB").flatMap(state -> reminders(state)).toList()).allSatisfy(day -> assertThat(calendar.isWorkingDay(day)).isTrue());

        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference, "reason", "It has done its work"));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.letPassUntil("2023-09-20T12:00");
        assertThat(followUps("CAN", LetterKind.REQUEST_FOR_SIGNED_COPY)).hasSize(24);
    }

    /** The first working days on which so many months are full, up to five years. */
    private Stream<LocalDate> months(int first, int every) {
        return IntStream.iterate(first, months -> months <= 60, months -> months + every).mapToObj(months -> calendar.onOrAfter(MEETING.plusMonths(months)));
    }

    private List<LocalDate> followUps(String iso3, LetterKind kind) {
        assertThat(letters.of(new BusinessKey(reference, iso3))).noneMatch(letter -> letter.kind() != kind && SentReminders.KINDS.contains(letter.kind())
                && letter.decidedAt() != null && Days.of(letter.decidedAt()).isAfter(MEETING));
        return reminders(iso3).filter(day -> day.isAfter(MEETING)).toList();
    }

    private Stream<LocalDate> reminders(String iso3) {
        return letters.of(new BusinessKey(reference, iso3)).stream().filter(letter -> SentReminders.KINDS.contains(letter.kind()))
                .filter(letter -> letter.fate() == DispatchStatus.ACCEPTED).map(letter -> Days.of(letter.decidedAt()));
    }

    private void add(String iso3, FactKind kind) {
        participations.add(new BusinessKey(reference, iso3), FactEntry.of(kind, desk.now().toLocalDate())).orRefuse();
    }
}
