package org.compactdesk.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.DeskTest;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.NoteVerbaleCampaignProcess;
import org.compactdesk.process.ReminderRoundProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The campaign's loop and its rounds: deadline Friday, 25 August 2017; meeting Monday, 18 September 2017. */
class ReminderRoundTest extends DeskTest {

    private static final String FIRST_ROUND_OPENS = "2017-08-10T09:00";
    private static final String FIRST_ROUND_RELEASED = "2017-08-11T10:01";

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private ReminderRounds rounds;

    @Autowired
    private MissionSection mission;

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
    void aRoundIsLaidBeforeTheFocalPointTheWorkingDayBeforeAndReleasedWhetherLookedAtOrNot() {
        desk.letPassUntil("2017-08-10T08:59");
        assertThat(desk.task(reference)).isNull();
        desk.letPassUntil(FIRST_ROUND_OPENS);
        assertThat(desk.task(reference)).hasDefinitionKey(ReminderRoundProcess.Nodes.REVIEW_REMINDER_ROUND);
        Task review = desk.as("focal-point").task("ReviewReminderRound", reference).orElseThrow();
        assertThat(review.getDueDate()).isEqualTo(Date.from(WorkingCalendar.at(LocalDate.of(2017, 8, 11), java.time.LocalTime.of(10, 0))));
        desk.letPassUntil("2017-08-11T09:59");
        assertThat(reminders(france)).isEmpty();
        desk.letPassUntil(FIRST_ROUND_RELEASED);
        assertThat(desk.task(reference)).isNull();
        assertThat(reminders(france)).containsExactly(LetterKind.REMINDER_BEFORE);
        assertThat(reminders(canada)).containsExactly(LetterKind.REMINDER_BEFORE);
        assertThat(mails.received()).hasSize(2);
        assertThat(desk.ended(ReminderRoundProcess.KEY, reference)).hasPassed(ReminderRoundProcess.Nodes.ROUND_RELEASED);
    }

    @Test
    void aReviewedRoundStillWaitsForItsHourAndLeavesOutWhoWasTakenOff() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.as("focal-point").completes("ReviewReminderRound", reference, takingOff("CAN", "The Ambassador has promised an answer"));
        assertThat(reminders(france)).isEmpty();
        desk.letPassUntil(FIRST_ROUND_RELEASED);
        assertThat(reminders(france)).containsExactly(LetterKind.REMINDER_BEFORE);
        assertThat(reminders(canada)).isEmpty();
        assertThat(becameOf(canada)).isEqualTo(DueReminder.Outcome.TAKEN_OFF);
    }

    @Test
    void aMissionThatIsNotInTheRoundCannotBeTakenOff() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> desk.as("focal-point").completes("ReviewReminderRound", reference, takingOff("DEU", "Away")))
                .withMessageStartingWith("Take missions off:");
        assertThat(desk.task(reference)).hasDefinitionKey(ReminderRoundProcess.Nodes.REVIEW_REMINDER_ROUND);
    }

    @Test
    void whoAnswersWhileTheRoundIsUnderReviewIsNotReminded() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        add(france, FactKind.SIGNED_COPY_RECEIVED);
        desk.letPassUntil(FIRST_ROUND_RELEASED);
        assertThat(reminders(france)).isEmpty();
        assertThat(becameOf(france)).isEqualTo(DueReminder.Outcome.NOT_DUE);
        assertThat(reminders(canada)).containsExactly(LetterKind.REMINDER_BEFORE);
    }

    @Test
    void whoAnswersBetweenTheReleaseAndTheSendingIsNotReminded() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.isAt("2017-08-11T10:00:01");
        while (reminders(france).isEmpty()) {
            desk.runDueJobsOnce();
        }
        add(france, FactKind.DECLINED);
        desk.runDueJobs();
        assertThat(letter(france, LetterKind.REMINDER_BEFORE).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(letter(canada, LetterKind.REMINDER_BEFORE).fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void theLettersFollowTheSchedule() {
        desk.letPassUntil("2017-08-03T12:00");
        add(canada, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-10-30T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 11 August 2017", "REMINDER_BEFORE 22 August 2017",
                "REMINDER_AFTER 5 September 2017", "REMINDER_AFTER 26 September 2017");
        assertThat(days(canada)).containsExactly("REQUEST_FOR_SIGNED_COPY 22 August 2017",
                "REQUEST_FOR_SIGNED_COPY 5 September 2017", "REQUEST_FOR_SIGNED_COPY 11 September 2017", "REQUEST_FOR_SIGNED_COPY 16 October 2017");
        assertThat(rounds.next(reference)).hasValueSatisfying(next -> assertThat(next.day()).isEqualTo("2017-11-13"));
        assertThat(desk.instance(NoteVerbaleCampaignProcess.KEY, reference)).isActive();
    }

    @Test
    void aRoundInWhichNobodyIsDueEndsAtOnce() {
        add(france, FactKind.DECLINED);
        add(canada, FactKind.DECLINED);
        desk.letPassUntil("2017-08-12T12:00");
        assertThat(desk.ended(ReminderRoundProcess.KEY, reference)).hasPassed(ReminderRoundProcess.Nodes.NOBODY_DUE);
    }

    @Test
    void roundsThatWereMissedWhileTheDeskWasDownBecomeOne() {
        desk.isAt("2017-08-23T15:00");
        desk.runDueJobs();
        assertThat(missed()).containsExactly("11 August 2017, 10:00 New York", "22 August 2017, 10:00 New York");
        assertThat(rounds.all(reference)).filteredOn(Round::isOpen).singleElement().satisfies(round -> {
            assertThat(round.coversUntil()).isEqualTo(LocalDate.of(2017, 8, 22));
            assertThat(Days.read(round.releaseAt())).isEqualTo("24 August 2017, 10:00 New York");
        });
        desk.letPassUntil("2017-08-24T10:01");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 24 August 2017");
        desk.letPassUntil("2017-09-05T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 24 August 2017", "REMINDER_AFTER 5 September 2017");
    }

    @Test
    void aRoundUnderReviewWhenTheDeskWentDownIsOneWithThoseMissedAfterIt() {
        desk.letPassUntil("2017-08-03T12:00");
        add(canada, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.isAt("2017-08-23T15:00");
        desk.runDueJobs();
        assertThat(days(france)).isEmpty();
        assertThat(missed()).containsExactly("11 August 2017, 10:00 New York", "22 August 2017, 10:00 New York");
        desk.letPassUntil("2017-08-28T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 24 August 2017");
        assertThat(days(canada)).containsExactly("REQUEST_FOR_SIGNED_COPY 24 August 2017");
    }

    @Test
    void whoWasTakenOffARoundThatWasMissedStaysOffTheOneThatStandsForIt() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.as("focal-point").completes("ReviewReminderRound", reference, takingOff("CAN", "The Ambassador has promised an answer"));
        desk.isAt("2017-08-14T15:00");
        desk.letPassUntil("2017-08-15T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 15 August 2017");
        assertThat(reminders(canada)).isEmpty();
        assertThat(takenOff(canada)).containsExactly("Reminders of 11 August 2017: The Ambassador has promised an answer");
    }

    @Test
    void afterTheDeadlineNobodyIsRemindedOfWhatWasMissedBeforeIt() {
        desk.isAt("2017-08-28T15:00");
        desk.letPassUntil("2017-09-04T12:00");
        assertThat(missed()).containsExactly("11 August 2017, 10:00 New York", "22 August 2017, 10:00 New York");
        assertThat(days(france)).isEmpty();
        desk.letPassUntil("2017-09-05T12:00");
        assertThat(days(france)).containsExactly("REMINDER_AFTER 5 September 2017");
    }

    @Test
    void aMissionNeverGetsTwoRemindersOnOneDay() {
        add(france, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-22T09:59");
        rounds.askForSignedCopy(france, "by hand");
        desk.letPassUntil("2017-08-22T10:01");
        assertThat(days(france)).containsExactly("REQUEST_FOR_SIGNED_COPY 22 August 2017");
        assertThat(lastOutcome(france)).isEqualTo(DueReminder.Outcome.NOT_NEEDED);
    }

    @Test
    void twoThatReleaseAtTheSameMomentGoOneAfterTheOther() {
        add(france, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-22T09:00");
        desk.isAt("2017-08-22T10:00:01");
        desk.runDueJobsOnce();
        assertThat(desk.holdsTheDueJobWhile(() -> rounds.askForSignedCopy(france, "by hand"))).isTrue();
        desk.runDueJobs();
        assertThat(days(france)).containsExactly("REQUEST_FOR_SIGNED_COPY 22 August 2017");
    }

    @Test
    void aDeadlineThatIsExtendedBetweenAPlanAndItsCommitIsPlannedBy() {
        desk.as("process-owner").starts("StaffInstruction", extension("2017-09-08"));
        desk.wake("PlanChanged", reference);
        boolean waited = desk.holdsTheDueJobWhile(() -> {
            confirm();
            desk.wake("PlanChanged", reference);
        });
        assertThat(waited).as("whoever extends it waits for the plan to be committed").isTrue();

        desk.letPassUntil("2017-08-22T12:00");
        assertThat(days(france)).as("neither ten nor three working days before the deadline that was").isEmpty();
    }

    @Test
    void whileAReminderIsStillOnItsWayNoOtherIsReleased() {
        add(france, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-21T12:00");
        letters.plan(france, LetterKind.REQUEST_FOR_SIGNED_COPY, "by hand", LetterContent.none());
        desk.letPassUntil("2017-08-22T10:01");
        assertThat(reminders(france)).hasSize(1);
        assertThat(lastOutcome(france)).isEqualTo(DueReminder.Outcome.NOT_NEEDED);
    }

    @Test
    void aReleasedReminderIsNotSentOnTheDayOfAnother() {
        add(france, FactKind.INTENTION_ANNOUNCED);
        desk.letPassUntil("2017-08-22T09:00");
        desk.isAt("2017-08-22T10:00:01");
        while (reminders(france).isEmpty()) {
            desk.runDueJobsOnce();
        }
        letters.sendNow(france, LetterKind.REQUEST_FOR_SIGNED_COPY, "by hand", LetterContent.none());
        desk.runDueJobs();
        assertThat(sent(france)).extracting(Letter::fate).containsExactly(DispatchStatus.NOT_NEEDED, DispatchStatus.ACCEPTED);
    }

    @Test
    void aReminderBeforeTheDeadlineIsNotSentAfterIt() {
        desk.letPassUntil("2017-08-22T09:00");
        desk.isAt("2017-08-22T10:00:01");
        while (reminders(france).size() < 2) {
            desk.runDueJobsOnce();
        }
        desk.isAt("2017-08-26T10:00");
        desk.runDueJobs();
        assertThat(sent(france)).extracting(Letter::fate).containsExactly(DispatchStatus.ACCEPTED, DispatchStatus.NOT_NEEDED);
    }

    @Test
    void aReasonToTakeAMissionOffStandsInTheRecordWithWhoGaveIt() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.as("focal-point").completes("ReviewReminderRound", reference, takingOff("CAN", "The Ambassador has promised an answer"));
        assertThat(takenOff(canada)).containsExactly("Reminders of 11 August 2017: The Ambassador has promised an answer");
        assertThat(participations.history(canada).last(FactKind.TAKEN_OFF_REMINDERS).orElseThrow().recordedBy()).isEqualTo("focal-point");
        assertThat(takenOff(france)).isEmpty();
    }

    @Test
    void talksStopTheClockAndItsDaysDoNotCountAfterTheDeadline() {
        desk.letPassUntil("2017-08-28T12:00");
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-09-12T15:00");
        add(france, FactKind.TALKS_ENDED);
        desk.letPassUntil("2017-11-30T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 11 August 2017", "REMINDER_BEFORE 22 August 2017",
                "REMINDER_AFTER 18 September 2017", "REMINDER_AFTER 9 October 2017");
        assertThat(days(canada)).containsExactly("REMINDER_BEFORE 11 August 2017", "REMINDER_BEFORE 22 August 2017",
                "REMINDER_AFTER 5 September 2017", "REMINDER_AFTER 26 September 2017");
        assertThat(mission.about(participations.dossier(france)).get("stops")).isEqualTo(List.of(
                new MissionSection.Stopped(LocalDate.of(2017, 8, 28), LocalDate.of(2017, 8, 29), LocalDate.of(2017, 9, 12), 9)));
        assertThat(mission.about(participations.dossier(canada)).get("stops")).isEqualTo(List.of());
    }

    @Test
    void eachEndOfTalksSetsTheClockGoingAgain() {
        desk.letPassUntil("2017-08-09T12:00");
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-08-18T12:00");
        assertThat(days(france)).isEmpty();
        add(france, FactKind.TALKS_ENDED);
        desk.letPassUntil("2017-08-30T12:00");
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-09-06T12:00");
        add(france, FactKind.TALKS_ENDED);
        desk.letPassUntil("2017-09-11T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 22 August 2017", "REMINDER_AFTER 8 September 2017");
        assertThat(((List<?>) mission.about(participations.dossier(france)).get("stops"))).hasSize(2);
    }

    @Test
    void whoIsInTalksIsNotAskedForTheSignedCopyEither() {
        desk.letPassUntil("2017-08-14T12:00");
        add(canada, FactKind.INTENTION_ANNOUNCED);
        add(canada, FactKind.TALKS_OPENED);
        desk.letPassUntil("2017-09-12T12:00");
        assertThat(days(canada)).containsExactly("REMINDER_BEFORE 11 August 2017");
    }

    @Test
    void aDeadlineExtendedWhileWaitingMovesTheNextRound() {
        desk.letPassUntil("2017-08-04T12:00");
        extend("2017-09-08");
        assertThat(letter(france, LetterKind.CHANGED_DEADLINE).fate()).isEqualTo(DispatchStatus.ACCEPTED);
        desk.letPassUntil("2017-08-20T12:00");
        assertThat(reminders(france)).isEmpty();
        desk.letPassUntil("2017-08-24T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 23 August 2017");
    }

    @Test
    void aDeadlineExtendedWhileARoundIsUnderReviewLeavesNobodyDueInIt() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        extend("2017-09-08");
        desk.letPassUntil(FIRST_ROUND_RELEASED);
        assertThat(reminders(france)).isEmpty();
        assertThat(becameOf(france)).isEqualTo(DueReminder.Outcome.NOT_DUE);
        assertThat(letter(france, LetterKind.CHANGED_DEADLINE).fate()).isEqualTo(DispatchStatus.ACCEPTED);
        desk.letPassUntil("2017-08-24T12:00");
        assertThat(days(france)).containsExactly("REMINDER_BEFORE 23 August 2017");
    }

    @Test
    void aDeadlineExtendedInTheMinuteOfTheReleaseStopsTheLettersThatWereNotSentYet() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.isAt("2017-08-11T10:00:01");
        while (reminders(france).isEmpty()) {
            desk.runDueJobsOnce();
        }
        extend("2017-09-08");
        assertThat(letter(france, LetterKind.REMINDER_BEFORE).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(letter(france, LetterKind.CHANGED_DEADLINE).fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void anExtensionIsToldToThoseFromWhomACopyMayStillCome() {
        add(canada, FactKind.SIGNED_COPY_RECEIVED);
        extend("2017-09-08");
        assertThat(letters.of(france)).filteredOn(letter -> letter.kind() == LetterKind.CHANGED_DEADLINE).hasSize(1);
        assertThat(letters.of(canada)).noneMatch(letter -> letter.kind() == LetterKind.CHANGED_DEADLINE);
        assertThat(mails.received()).hasSize(1);
    }

    @Test
    void aMissionWhoseNoteIsStillToComeIsNeitherRemindedOfItNorToldOfMoreTime() {
        mails.refuse(Campaigner.address("FRA"), 451, "4.7.1 try again later");
        reference = campaigner.dispatches("FRA");
        BusinessKey waiting = new BusinessKey(reference, "FRA");
        desk.bearingFailures(() -> {
            desk.letPassUntil(FIRST_ROUND_RELEASED);
            extend("2017-09-08");
        });
        assertThat(rounds.all(reference)).hasSize(1).allSatisfy(round -> assertThat(rounds.due(round.id())).isEmpty());
        assertThat(letters.of(waiting)).extracting(Letter::kind).containsExactly(LetterKind.NOTE_VERBALE);
    }

    @Test
    void aReminderIsNotSentOnceItIsFoundThatTheNoteNeverCame() {
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.isAt("2017-08-11T10:00:01");
        while (reminders(france).isEmpty()) {
            desk.runDueJobsOnce();
        }
        Fact accepted = participations.history(france).last(FactKind.NOTE_ACCEPTED).orElseThrow();
        participations.add(france, FactEntry.of(FactKind.RECTIFIED, desk.now().toLocalDate()).about(accepted.id()).note("Another mail")).orRefuse();
        desk.runDueJobs();
        assertThat(letter(france, LetterKind.REMINDER_BEFORE).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(letter(canada, LetterKind.REMINDER_BEFORE).fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void aClosedCampaignHasNoFurtherRound() {
        desk.letPassUntil("2017-08-04T12:00");
        instruct(Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference, "reason", "It has done its work"));
        assertThat(desk.ended(NoteVerbaleCampaignProcess.KEY, reference)).hasPassed(NoteVerbaleCampaignProcess.Nodes.CAMPAIGN_CLOSED);
        assertThat(rounds.next(reference)).isEmpty();
    }

    @Test
    void thePagesSayWhoWasMissedTakenOffAndStopped() throws Exception {
        desk.letPassUntil("2017-08-03T12:00");
        add(france, FactKind.TALKS_OPENED);
        desk.letPassUntil(FIRST_ROUND_OPENS);
        desk.as("focal-point").completes("ReviewReminderRound", reference, takingOff("CAN", "The Ambassador has promised an answer"));
        desk.isAt("2017-08-14T15:00");
        desk.runDueJobs();
        assertThat(desk.page(canada.page())).contains("Taken off a round of reminders", "Reminders of 11 August 2017: The Ambassador has promised an answer",
                "Missed", "15 August 2017, 10:00 New York");
        assertThat(desk.page(france.page())).contains("stands still since talks were opened on 3 August 2017, 7 working days so far");
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("Missed: its day went by", "Taken off: 1");
    }

    private void extend(String newDeadline) {
        instruct(extension(newDeadline));
    }

    private Map<String, Object> extension(String newDeadline) {
        return Map.of("act", "EXTEND_DEADLINE", "instructionCampaign", reference, "reason", "More time was asked for", "day", newDeadline);
    }

    private void instruct(Map<String, Object> form) {
        desk.as("process-owner").starts("StaffInstruction", form);
        confirm();
        desk.runDueJobs();
    }

    private void confirm() {
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
    }

    private void add(BusinessKey key, FactKind kind) {
        participations.add(key, FactEntry.of(kind, desk.now().toLocalDate())).orRefuse();
    }

    private static Map<String, Object> takingOff(String iso3, String reason) {
        return Map.of("takenOff", Desk.file("takenOff.json", "[{\"id\":\"" + iso3 + "\",\"reason\":\"" + reason + "\"}]"));
    }

    private List<String> takenOff(BusinessKey key) {
        return participations.history(key).counting().stream().filter(fact -> fact.kind() == FactKind.TAKEN_OFF_REMINDERS).map(Fact::note).toList();
    }

    private List<String> missed() {
        return rounds.all(reference).stream().filter(Round::isMissed).map(round -> Days.read(round.releaseAt())).sorted().toList();
    }

    private DueReminder.Outcome lastOutcome(BusinessKey key) {
        return rounds.all(reference).stream().flatMap(round -> rounds.due(round.id()).stream()).filter(due -> due.key().equals(key))
                .reduce((earlier, later) -> later).orElseThrow().becameOf();
    }

    private DueReminder.Outcome becameOf(BusinessKey key) {
        return rounds.due(rounds.all(reference).get(0).id()).stream().filter(due -> due.key().equals(key)).findFirst().orElseThrow().becameOf();
    }

    private Letter letter(BusinessKey key, LetterKind kind) {
        return letters.of(key).stream().filter(letter -> letter.kind() == kind).findFirst().orElseThrow();
    }

    private List<LetterKind> reminders(BusinessKey key) {
        return sent(key).map(Letter::kind).toList();
    }

    private List<String> days(BusinessKey key) {
        return sent(key).map(letter -> letter.kind() + " " + Days.read(Days.of(letter.decidedAt()))).toList();
    }

    private java.util.stream.Stream<Letter> sent(BusinessKey key) {
        return letters.of(key).stream().filter(letter -> List.of(LetterKind.REMINDER_BEFORE, LetterKind.REMINDER_AFTER,
                LetterKind.REQUEST_FOR_SIGNED_COPY).contains(letter.kind()));
    }
}
