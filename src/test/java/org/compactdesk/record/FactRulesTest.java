package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.record.FactKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the record refuses, each with its own sentence, and what it takes beside it. */
class FactRulesTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);
    private static final LocalDate TODAY = NOTE.plusDays(100);

    private final List<Fact> recorded = new ArrayList<>();

    FactRulesTest() {
        add(ADDRESSED, 0);
    }

    @Test
    void aFactOfACampaignHasNoPlaceInAParticipation() {
        assertThatThrownBy(() -> check(REGISTERED, 1, null)).hasMessageContaining("REGISTERED");
        taken(check(CLOSED, 1, null));
    }

    @Test
    void whoIsAddressedIsNotAddressedAgainAndWhoIsNotCannotBeTakenOff() {
        refused(check(ADDRESSED, 1, null), "record.addressedAlready");
        taken(check(ADDRESSED_IN_ERROR, 1, recorded.get(0)));
        add(ADDRESSED_IN_ERROR, 1, recorded.get(0));
        refused(check(ADDRESSED_IN_ERROR, 2, recorded.get(0)), "record.notAddressed");
        taken(check(ADDRESSED, 2, null));
    }

    @Test
    void todayIsNotTheFuture() {
        taken(check(DECLINED, 100, null));
        refused(check(DECLINED, 101, null), "record.inTheFuture", day(101));
        taken(check(DECLINED, 0, null));
        refused(check(DECLINED, -1, null), "record.beforeTheNote", day(-1), day(0));
    }

    @Test
    void theDayThatACorrectionSetsIsWhatCounts() {
        Fact declined = add(DECLINED, 5);
        refused(FactRules.check(history(), FactEntry.moving(declined, NOTE.minusDays(1), TODAY, "wrong"), NOTE, TODAY),
                "record.beforeTheNote", day(-1), day(0));
    }

    @Test
    void nobodySignsAfterTheCopyArrived() {
        refused(check(SIGNED_BY_GOVERNMENT, 4, null), "record.noCopy");
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        taken(check(SIGNED_BY_GOVERNMENT, 5, copy));
        refused(check(SIGNED_BY_GOVERNMENT, 6, copy), "record.signedAfterReceipt", day(6), day(5));
    }

    @ParameterizedTest
    @EnumSource(names = {"COPY_IN_ORDER", "COPY_UNSIGNED", "COPY_RETURNED", "COPY_SET_ASIDE"})
    void aCheckIsOfACopyThatIsThereAndNotBeforeIt(FactKind kind) {
        refused(check(kind, 5, null), "record.noCopy");
        Fact question = add(QUESTION_ASKED, 3);
        refused(check(kind, 5, question), "record.noCopy");
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        refused(check(kind, 4, copy), "record.beforeItsGround", day(4), day(5));
        taken(check(kind, 5, copy));
    }

    @ParameterizedTest
    @EnumSource(names = {"COPY_IN_ORDER", "COPY_UNSIGNED", "COPY_RETURNED", "COPY_SET_ASIDE"})
    void whatWasDecidedOfACopyStands(FactKind kind) {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_SET_ASIDE, 6, copy);
        refused(check(kind, 7, copy), "record.setAside");
        Fact next = add(SIGNED_COPY_RECEIVED, 8);
        add(COPY_IN_ORDER, 9, next);
        add(COUNTERSIGNED, 10, next);
        refused(check(kind, 11, next), "record.countersignedAlready");
    }

    @Test
    void aCopyThatWentBackIsNotInOrderButMayGoBackOrAsideAgain() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_RETURNED, 6, copy);
        refused(check(COPY_IN_ORDER, 7, copy), "record.returnedAlready");
        taken(check(COPY_RETURNED, 7, copy));
        taken(check(COPY_SET_ASIDE, 7, copy));
    }

    @Test
    void aCopyFromBeforeAWithdrawalMayStillGoBack() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(WITHDRAWN, 6);
        refused(check(COPY_IN_ORDER, 7, copy), "record.withdrawnSince");
        taken(check(COPY_RETURNED, 7, copy));
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTERSIGNED", "COUNTERSIGNATURE_REFUSED"})
    void onlyTheLatestCopyInOrderIsPutBeforeTheSecretaryGeneral(FactKind kind) {
        refused(check(kind, 5, null), "record.notInOrder");
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        refused(check(kind, 6, copy), "record.notInOrder");
        add(COPY_IN_ORDER, 6, copy);
        refused(check(kind, 5, copy), "record.beforeItsGround", day(5), day(6));
        taken(check(kind, 6, copy));
        Fact further = add(SIGNED_COPY_RECEIVED, 7);
        refused(check(kind, 8, copy), "record.furtherCopy");
        add(COPY_SET_ASIDE, 8, further);
        add(COUNTERSIGNED, 9, copy);
        refused(check(kind, 10, copy), "record.countersignedAlready");
        add(WITHDRAWN, 11);
        refused(check(kind, 12, copy), "record.withdrawnSince");
    }

    @ParameterizedTest
    @EnumSource(names = {"ORIGINAL_AWAITED", "ORIGINAL_FILED", "RETURNED_TO_GOVERNMENT"})
    void aCopyIsFiledAndReturnedOnceItIsCountersigned(FactKind kind) {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        refused(check(kind, 7, copy), "record.tooEarly.COUNTERSIGNED");
        add(COUNTERSIGNED, 8, copy);
        refused(check(kind, 7, copy), "record.beforeItsGround", day(7), day(8));
        taken(check(kind, 8, copy));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIPT_CONFIRMED", "RECEIPT_UNCONFIRMED"})
    void aReceiptIsOfWhatWasReturned(FactKind kind) {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 8, copy);
        refused(check(kind, 9, copy), "record.tooEarly.RETURNED_TO_GOVERNMENT");
        add(RETURNED_TO_GOVERNMENT, 9, copy);
        taken(check(kind, 9, copy));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSAL_RECEIVED", "COUNTER_PROPOSED", "TEXT_AGREED", "TALKS_ENDED"})
    void whatHappensInTalksNeedsTalksThatAreOpen(FactKind kind) {
        refused(check(kind, 1, null), "record.noTalks");
        add(TALKS_OPENED, 1);
        taken(check(kind, 1, null));
        refused(check(TALKS_OPENED, 2, null), "record.talksOpen");
        add(TALKS_ENDED, 2);
        refused(check(kind, 3, null), "record.noTalks");
        taken(check(TALKS_OPENED, 3, null));
    }

    @Test
    void anAnswerIsToAQuestionAndNotBeforeIt() {
        refused(check(QUESTION_ANSWERED, 3, null), "record.noQuestion");
        Fact question = add(QUESTION_ASKED, 3);
        refused(check(QUESTION_ANSWERED, 2, question), "record.beforeItsGround", day(2), day(3));
        taken(check(QUESTION_ANSWERED, 3, question));
    }

    @Test
    void nobodyWithdrawsTwice() {
        taken(check(WITHDRAWN, 3, null));
        add(WITHDRAWN, 3);
        refused(check(WITHDRAWN, 4, null), "record.withdrawnAlready");
        add(SIGNED_COPY_RECEIVED, 5);
        taken(check(WITHDRAWN, 6, null));
    }

    @Test
    void onlyWhatCountsIsRectifiedAndNotToADayAfterItWasRecorded() {
        Fact declined = add(DECLINED, 3);
        refused(rectify(FactEntry.striking(fact(FactEntry.of(DECLINED, NOTE)), TODAY, "no such fact")), "record.nothingToRectify");
        LocalDate recordedOn = Days.of(declined.recordedAt());
        refused(rectify(FactEntry.moving(declined, recordedOn.plusDays(1), TODAY, "later")), "record.afterItsRecording",
                Days.read(recordedOn), Days.read(recordedOn.plusDays(1)));
        taken(rectify(FactEntry.moving(declined, recordedOn, TODAY, "that day")));
        Fact strike = record(FactEntry.striking(declined, TODAY, "never"));
        refused(rectify(FactEntry.striking(declined, TODAY, "again")), "record.nothingToRectify");
        taken(rectify(FactEntry.striking(strike, TODAY, "it was so")));
        refused(rectify(FactEntry.striking(recorded.get(0), TODAY, "not addressed")), "record.addressedInError");
    }

    @Test
    void aRecordWhoseFactsCarryEachOtherIsReplayed() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        Fact earlier = add(DECLINED, 4);
        add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 7, copy);
        add(RETURNED_TO_GOVERNMENT, 8, copy);
        record(FactEntry.striking(earlier, TODAY, "never"));
        taken(FactRules.replay(recorded));
        record(FactEntry.moving(copy, NOTE.plusDays(7), TODAY, "a day later"));
        Outcome broken = FactRules.replay(recorded);
        assertThat(broken.refusal()).hasValueSatisfying(sentence -> assertThat(sentence)
                .contains(Messages.of("record.beforeItsGround", day(6), day(7))));
    }

    @Test
    void whoWithdrewFromWhatWasConcludedHasConcludedSomething() {
        assertThat(history().withdrawalFromConcluded()).isEmpty();
        add(WITHDRAWN, 3);
        assertThat(history().withdrawalFromConcluded()).isEmpty();
    }

    @Test
    void anIntentionStandsUntilItIsTakenBackOrDeclined() {
        assertThat(history().intentionStands()).isFalse();
        add(INTENTION_ANNOUNCED, 2);
        assertThat(history().intentionStands()).isTrue();
        add(DECLINED, 3);
        assertThat(history().intentionStands()).isFalse();
        add(INTENTION_ANNOUNCED, 4);
        add(INTENTION_TAKEN_BACK, 5);
        assertThat(history().intentionStands()).isFalse();
    }

    @Test
    void theNotesFateIsKnownFromTheFirstAnswerOn() {
        add(ACKNOWLEDGED, 1);
        assertThat(history().noteDecidedAt()).isEmpty();
        Fact refused = add(NOTE_REFUSED, 2);
        add(NOTE_HANDED_OVER, 3);
        assertThat(history().noteDecidedAt()).contains(refused.recordedAt());
        assertThat(history().hasNote()).isTrue();
    }

    @Test
    void aCorrectionIsFoundByTheFactThatItCorrects() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        Fact signed = add(SIGNED_BY_GOVERNMENT, 4, copy);
        assertThat(history().signedOn(copy)).contains(NOTE.plusDays(4));
        assertThat(history().correctionOf(signed)).isEmpty();
        Fact moved = record(FactEntry.moving(signed, NOTE.plusDays(3), TODAY, "misread"));
        assertThat(history().correctionOf(signed)).contains(moved);
        assertThat(history().signedOn(copy)).contains(NOTE.plusDays(3));
        Fact movedAgain = record(FactEntry.moving(signed, NOTE.plusDays(2), TODAY, "misread twice"));
        assertThat(history().correctionOf(signed)).contains(movedAgain);
        assertThat(history().find(signed.id())).contains(signed);
        assertThat(history().find(77L)).isEmpty();
    }

    private Outcome rectify(FactEntry entry) {
        return FactRules.check(history(), entry, LocalDate.EPOCH, TODAY);
    }

    private Outcome check(FactKind kind, int daysAfterNote, Fact about) {
        return FactRules.check(history(), FactEntry.of(kind, NOTE.plusDays(daysAfterNote)).about(about == null ? null : about.id()), NOTE, TODAY);
    }

    private static void taken(Outcome outcome) {
        assertThat(outcome.refusal()).isEmpty();
    }

    private static void refused(Outcome outcome, String sentence, Object... args) {
        assertThat(outcome.refusal()).isEqualTo(Optional.of(Messages.of(sentence, args)));
    }

    private static String day(int daysAfterNote) {
        return Days.read(NOTE.plusDays(daysAfterNote));
    }

    private History history() {
        return History.of(recorded);
    }

    private Fact add(FactKind kind, int daysAfterNote) {
        return record(FactEntry.of(kind, NOTE.plusDays(daysAfterNote)));
    }

    private Fact add(FactKind kind, int daysAfterNote, Fact about) {
        return record(FactEntry.of(kind, NOTE.plusDays(daysAfterNote)).about(about.id()));
    }

    private Fact record(FactEntry entry) {
        recorded.add(fact(entry));
        return recorded.get(recorded.size() - 1);
    }

    private Fact fact(FactEntry entry) {
        long id = recorded.size() + 1L;
        return new Fact(id, null, 1L, entry.kind(), entry.happenedOn(), NOTE.atStartOfDay(Days.NEW_YORK).plusHours(id).toInstant(), "tester", null,
                entry.note(), entry.refersTo(), entry.day(), null, null, null, null);
    }
}
