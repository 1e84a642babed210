package org.compactdesk.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.MailText;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.HighLevelMeetingProcess;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meeting of Monday, 18 September 2017: lists settled a week before, announcements on the day, frozen, followed up. */
@OnBothDatabases
class HighLevelMeetingTest extends DeskTest {

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private MeetingLists lists;

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Autowired
    private JdbcClient database;

    private String reference;
    private BusinessKey france;
    private BusinessKey canada;
    private BusinessKey gambia;

    @BeforeEach
    void dispatch() {
        reference = campaigner.dispatches("FRA", "CAN", "GMB");
        france = new BusinessKey(reference, "FRA");
        canada = new BusinessKey(reference, "CAN");
        gambia = new BusinessKey(reference, "GMB");
        desk.runDueJobs();
    }

    @Test
    void theListsAreSettledAWeekBeforeAndFrozenAfterTheAnnouncementsOfTheDay() {
        desk.letPassUntil("2017-08-24T12:00");
        sends(france);
        desk.letPassUntil("2017-09-11T08:59");
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isWaitingAt(HighLevelMeetingProcess.Nodes.TIME_TO_SETTLE).isNotWaitingAt(HighLevelMeetingProcess.Nodes.SETTLE_RECOGNITION_LIST);
        desk.letPassUntil("2017-09-11T09:01");
        desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of("remark", "France speaks first"));
        assertThat(lists.settled(reference)).hasValueSatisfying(settled -> {
            assertThat(settled.madeBy()).isEqualTo("focal-point");
            assertThat(settled.remark()).isEqualTo("France speaks first");
        });
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("Remark of the focal point: France speaks first");

        desk.letPassUntil("2017-09-18T09:01");
        assertThat(desk.as("focal-point").briefing("RecordAnnouncements", reference)).contains("France speaks first");
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN"));
        assertThat(participations.standing(canada)).isEqualTo(Standing.INTENTION_ANNOUNCED);
        assertThat(participations.history(canada).last(FactKind.INTENTION_ANNOUNCED)).hasValueSatisfying(
                fact -> assertThat(fact.recordedBy()).isEqualTo("focal-point"));
        MeetingList frozen = lists.frozen(reference).orElseThrow();
        assertThat(frozen.recognized()).extracting(MeetingLine::iso3).containsExactly("FRA");
        assertThat(frozen.acknowledged()).extracting(MeetingLine::iso3).containsExactly("CAN");
        assertThat(frozen.neither()).extracting(MeetingLine::iso3).containsExactly("GMB");

        desk.runDueJobs();
        assertThat(requests(canada)).singleElement().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(requests(france)).isEmpty();
        assertThat(desk.ended(HighLevelMeetingProcess.KEY, reference)).hasPassed(HighLevelMeetingProcess.Nodes.LISTS_FROZEN, HighLevelMeetingProcess.Nodes.MEETING_FOLLOWED_UP);
    }

    @Test
    void whoWasRemindedInTheMorningAndAnnouncesAtTheMeetingIsAskedForItsCopyAllTheSame() {
        reference = campaigner.dispatchesBy(LocalDate.of(2017, 9, 11), LocalDate.of(2017, 9, 18), "CAN");
        canada = new BusinessKey(reference, "CAN");
        settleAndReachTheMeeting();
        desk.letPassUntil("2017-09-18T15:00");
        assertThat(letters.of(canada)).last().satisfies(reminder -> {
            assertThat(reminder.kind()).isEqualTo(LetterKind.REMINDER_AFTER);
            assertThat(Days.of(reminder.decidedAt())).isEqualTo("2017-09-18");
        });
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN"));
        desk.runDueJobs();
        assertThat(requests(canada)).singleElement().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void nobodyNeedsToHaveAnnouncedAnything() {
        settleAndReachTheMeeting();
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of());
        assertThat(lists.frozen(reference).orElseThrow().acknowledged()).isEmpty();
    }

    @Test
    void aStateThatIsNotAddressedCannotHaveAnnounced() {
        settleAndReachTheMeeting();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN,DEU")))
                .withMessageStartingWith("Announced at the meeting:");
        assertThat(participations.standing(canada)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isWaitingAt(HighLevelMeetingProcess.Nodes.RECORD_ANNOUNCEMENTS);
    }

    @Test
    void theListsWaitForWhatIsJustBeingRecorded() {
        desk.holdsWhile(() -> sends(france), () -> lists.settle(reference, null, List.of()));
        MeetingList settled = lists.settled(reference).orElseThrow();
        assertThat(settled.recognized()).extracting(MeetingLine::iso3).containsExactly("FRA");
        assertThat(lists.madeAgain(settled)).isEqualTo(settled.lines());

        desk.holdsWhile(() -> sends(canada), () -> lists.freeze(reference, List.of()));
        MeetingList frozen = lists.frozen(reference).orElseThrow();
        assertThat(frozen.recognized()).extracting(MeetingLine::iso3).containsExactlyInAnyOrder("FRA", "CAN");
        assertThat(lists.madeAgain(frozen)).isEqualTo(frozen.lines());
    }

    @Test
    void aFrozenListIsMadeAgainTheSameWhateverIsRecordedLater() {
        sends(france);
        settleAndReachTheMeeting();
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN"));
        MeetingList frozen = lists.frozen(reference).orElseThrow();

        desk.letPassUntil("2017-09-20T09:00");
        Fact copy = participations.history(france).latestCopy().orElseThrow();
        participations.add(france, FactEntry.of(FactKind.COPY_RETURNED, LocalDate.of(2017, 9, 19)).about(copy.id())).orRefuse();
        participations.add(gambia, FactEntry.of(FactKind.SIGNED_COPY_RECEIVED, LocalDate.of(2017, 9, 1))).orRefuse();

        assertThat(lists.madeAgain(frozen)).isEqualTo(frozen.lines());
        assertThat(lists.frozen(reference)).contains(frozen);
        assertThat(lists.preview(reference).recognized()).isEmpty();
        assertThat(lists.preview(reference).unverified()).extracting(MeetingLine::iso3).containsExactly("GMB");
    }

    @Test
    void aCopyThatNobodyHasCheckedStandsApartAndAPersonDecides() {
        add(france, FactKind.SIGNED_COPY_RECEIVED);
        add(canada, FactKind.SIGNED_COPY_RECEIVED);
        desk.letPassUntil("2017-09-11T12:00");
        assertThat(lists.preview(reference).recognized()).isEmpty();
        assertThat(desk.as("focal-point").briefing("SettleRecognitionList", reference)).contains("Received, not yet verified: 2",
                "France: Signed copy received on 2 August 2017, not yet verified.");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of("recognized", "GMB")))
                .withMessageStartingWith("Received, not yet verified: GMB has no signed copy");
        desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of("recognized", "FRA"));
        assertThat(lists.settled(reference).orElseThrow().recognized()).extracting(MeetingLine::iso3, MeetingLine::ground)
                .containsExactly(tuple("FRA", MeetingLine.Ground.DECIDED));

        desk.letPassUntil("2017-09-18T09:01");
        assertThat(desk.as("focal-point").briefing("RecordAnnouncements", reference)).as("what was settled is ticked").containsPattern("\"value\":\"FRA\"[^}]*\"checked\":true");
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("recognized", "CAN"));
        MeetingList frozen = lists.frozen(reference).orElseThrow();
        assertThat(frozen.recognized()).extracting(MeetingLine::iso3).containsExactly("CAN");
        assertThat(frozen.unverified()).extracting(MeetingLine::iso3).containsExactly("FRA");
        assertThat(lists.madeAgain(frozen)).isEqualTo(frozen.lines());
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("Received, not yet verified: 1", "recognized by decision");
    }

    @Test
    void listsOfWhichALineIsNotAsItWasKeptSaySo() {
        settleAndReachTheMeeting();
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of());
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("No signed copy has been found in order yet").doesNotContain("no longer agree");
        database.sql("""
                insert into desk.meeting_list_line (list, position, iso3, recognition, ground)
                select max(id), 99, 'DEU', 'RECOGNIZED', 'RECEIVED_IN_TIME' from desk.meeting_list where reference = :reference""").param("reference", reference).update();
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("no longer agree with what was kept")
                .doesNotContain("No signed copy has been found in order yet", "Germany");
        assertThatThrownBy(() -> lists.askForSignedCopies(reference)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void frozenListsThatAreNotThereAnyMoreAreNotMadeUpAnew() {
        campaigns.meetingHeld(reference).orRefuse();
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("no longer agree with what was kept").doesNotContain("No signed copy has been found");
    }

    @Test
    void theDatabaseItselfRefusesToChangeAFrozenList() {
        settleAndReachTheMeeting();
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("update desk.meeting_list_line set recognition = 'RECOGNIZED'").update());
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> database.sql("delete from desk.meeting_list").update());
    }

    @Test
    void aMovedMeetingIsPreparedAnewUntilTheListsAreFrozen() {
        desk.letPassUntil("2017-09-11T12:00");
        desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of());
        move("2017-09-25");
        assertThat(moved(france)).singleElement().satisfies(letter -> assertThat(letter.fate()).isEqualTo(DispatchStatus.ACCEPTED));
        assertThat(mails.to(Campaigner.address("FRA"))).last().satisfies(mail -> {
            assertThat(mail.subject()).endsWith("meeting moved to 25 September 2017");
            assertThat(MailText.of(mail.message())).contains("now takes place on 25 September 2017", "- Calendar file, meeting");
        });
        desk.letPassUntil("2017-09-18T12:00");
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference))
                .isWaitingAt(HighLevelMeetingProcess.Nodes.SETTLE_RECOGNITION_LIST).isNotWaitingAt(HighLevelMeetingProcess.Nodes.RECORD_ANNOUNCEMENTS);
        desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of());
        desk.letPassUntil("2017-09-25T09:01");
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of());
        assertThat(lists.frozen(reference).orElseThrow().meetingDate()).isEqualTo(LocalDate.of(2017, 9, 25));

        desk.runDueJobs();
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> move("2017-09-27"));
    }

    @Test
    void aMeetingThatIsMovedBetweenAPlanAndItsCommitIsPreparedForItsNewDay() {
        desk.as("process-owner").starts("StaffInstruction", movedTo("2017-09-25"));
        desk.wake("MeetingMoved", reference);
        boolean waited = desk.holdsTheDueJobWhile(() -> {
            confirm();
            desk.wake("MeetingMoved", reference);
        });
        assertThat(waited).as("whoever moves it waits for the plan to be committed").isTrue();

        desk.letPassUntil("2017-09-15T12:00");
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isWaitingAt(HighLevelMeetingProcess.Nodes.TIME_TO_SETTLE).isNotWaitingAt(HighLevelMeetingProcess.Nodes.SETTLE_RECOGNITION_LIST);
        desk.letPassUntil("2017-09-18T12:00");
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isWaitingAt(HighLevelMeetingProcess.Nodes.SETTLE_RECOGNITION_LIST);
    }

    /** Although its process has not ended yet: those that announced something are still to be asked for their copy. */
    @Test
    void aMeetingWhoseListsAreFrozenCannotBeMoved() {
        settleAndReachTheMeeting();
        desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN"));
        assertThat(desk.instance(HighLevelMeetingProcess.KEY, reference)).isActive();
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> move("2017-09-25"))
                .withMessageStartingWith("Campaign: the lists of its meeting are frozen");
    }

    @Test
    void aCampaignThatIsClosedHoldsNoMeeting() {
        desk.letPassUntil("2017-08-04T12:00");
        desk.as("process-owner").starts("StaffInstruction", Map.of("act", "CLOSE_CAMPAIGN", "instructionCampaign", reference, "reason", "It has done its work"));
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
        desk.runDueJobs();
        assertThat(desk.ended(HighLevelMeetingProcess.KEY, reference)).hasPassed(HighLevelMeetingProcess.Nodes.MEETING_CANCELLED, HighLevelMeetingProcess.Nodes.NO_MEETING);
    }

    @Test
    void aCopyCountsByTheDayItWasReceivedAndAnAnnouncementByTheDayOfTheMeeting() {
        desk.letPassUntil("2017-09-17T12:00");
        sends(france);
        desk.isAt("2017-09-18T12:00");
        sends(canada);
        desk.isAt("2017-09-19T12:00");
        add(gambia, FactKind.INTENTION_ANNOUNCED);
        assertThat(lists.preview(reference).lines()).extracting(MeetingLine::ground).containsExactlyInAnyOrder(
                MeetingLine.Ground.RECEIVED_IN_TIME, MeetingLine.Ground.RECEIVED_TOO_LATE, MeetingLine.Ground.NOTHING);
    }

    @Test
    void aFurtherCopyThatComesLaterDoesNotTakeAwayTheRecognition() {
        sends(france);
        desk.isAt("2017-09-19T12:00");
        sends(france);
        assertThat(lists.preview(reference).recognized()).extracting(MeetingLine::iso3).containsExactly("FRA");
    }

    @Test
    void aFurtherCopyThatGoesBackDoesNotTakeAwayTheRecognition() {
        sends(france);
        desk.isAt("2017-09-10T12:00");
        participations.add(france, FactEntry.of(FactKind.COPY_RETURNED, desk.now().toLocalDate()).about(participations.added(france,
                FactEntry.of(FactKind.SIGNED_COPY_RECEIVED, desk.now().toLocalDate())).id())).orRefuse();
        assertThat(lists.preview(reference).recognized()).extracting(MeetingLine::iso3).containsExactly("FRA");
    }

    @Test
    void whoIsAtAnEndIsToldOfAMovedMeetingTooAndWhoWithdrewOrDeclinedIsNot() {
        add(france, FactKind.WITHDRAWN);
        add(canada, FactKind.DECLINED);
        responses.file(gambia, ResponseKind.CLOSED, desk.now().toLocalDate(), null, null, null, List.of());
        desk.wake("ResponseFiled", gambia);
        desk.runDueJobs();
        assertThat(desk.instance(ParticipationProcess.KEY, gambia)).isNull();
        move("2017-09-25");
        move("2017-09-27");
        assertThat(moved(france)).isEmpty();
        assertThat(moved(canada)).isEmpty();
        assertThat(moved(gambia)).extracting(Letter::fate).containsExactly(DispatchStatus.ACCEPTED, DispatchStatus.ACCEPTED);
    }

    @Test
    void aGovernmentThatHasWithdrawnAnnouncesNothingAtTheMeeting() {
        settleAndReachTheMeeting();
        assertThat(desk.as("focal-point").briefing("RecordAnnouncements", reference)).contains("\"CAN\"");
        add(canada, FactKind.WITHDRAWN);
        assertThat(desk.as("focal-point").briefing("RecordAnnouncements", reference)).contains("\"GMB\"").doesNotContain("\"CAN\"");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> desk.as("focal-point").completes("RecordAnnouncements", reference, Map.of("announced", "CAN,GMB")))
                .withMessageStartingWith("Announced at the meeting: the Government of CAN has withdrawn.");
        assertThat(participations.standing(gambia)).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    private List<Letter> moved(BusinessKey key) {
        return letters.of(key).stream().filter(letter -> letter.kind() == LetterKind.MOVED_MEETING).toList();
    }

    private void settleAndReachTheMeeting() {
        desk.letPassUntil("2017-09-11T12:00");
        desk.as("focal-point").completes("SettleRecognitionList", reference, Map.of());
        desk.letPassUntil("2017-09-18T09:01");
    }

    private void move(String day) {
        desk.as("process-owner").starts("StaffInstruction", movedTo(day));
        confirm();
        desk.runDueJobs();
    }

    private Map<String, Object> movedTo(String day) {
        return Map.of("act", "MOVE_MEETING", "instructionCampaign", reference, "reason", "Another room", "day", day);
    }

    private void confirm() {
        desk.as("process-owner-2").completes("ConfirmInstruction", reference, Map.of("confirmation", "CONFIRMED"));
    }

    private void add(BusinessKey key, FactKind kind) {
        participations.add(key, FactEntry.of(kind, desk.now().toLocalDate())).orRefuse();
    }

    /** A signed copy, received today and found in order. */
    private void sends(BusinessKey key) {
        Fact copy = participations.added(key, FactEntry.of(FactKind.SIGNED_COPY_RECEIVED, desk.now().toLocalDate()));
        participations.add(key, FactEntry.of(FactKind.COPY_IN_ORDER, desk.now().toLocalDate()).about(copy.id())).orRefuse();
    }

    private List<Letter> requests(BusinessKey key) {
        return letters.of(key).stream().filter(letter -> letter.kind() == LetterKind.REQUEST_FOR_SIGNED_COPY).toList();
    }
}
