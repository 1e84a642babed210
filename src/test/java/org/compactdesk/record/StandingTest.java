package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.record.FactKind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compactdesk.kernel.Outcome;
import org.junit.jupiter.api.Test;

/** The design's table of standings, line by line, and what the record refuses. */
class StandingTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    private final List<Fact> recorded = new ArrayList<>();

    StandingTest() {
        add(ADDRESSED, 0);
    }

    @Test
    void aMissionThatWasAddressedAwaitsResponse() {
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aRefusedNoteIsUndeliverableUntilSomethingArrivesOrItGetsThrough() {
        add(NOTE_REFUSED, 0);
        assertThat(standing()).isEqualTo(Standing.UNDELIVERABLE);
        add(NOTE_HANDED_OVER, 2);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aRefusedNoteIsNotUndeliverableOnceTheMissionWrote() {
        add(NOTE_REFUSED, 0);
        add(ACKNOWLEDGED, 1);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void decliningHoldsUntilSomethingIsReceivedSince() {
        add(DECLINED, 3);
        assertThat(standing()).isEqualTo(Standing.DECLINED);
        add(QUESTION_ASKED, 4);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void anIntentionOutranksTalksAndFallsWithItsTakingBack() {
        add(TALKS_OPENED, 1);
        assertThat(standing()).isEqualTo(Standing.IN_TALKS);
        add(INTENTION_ANNOUNCED, 2);
        assertThat(standing()).isEqualTo(Standing.INTENTION_ANNOUNCED);
        add(INTENTION_TAKEN_BACK, 3);
        assertThat(standing()).isEqualTo(Standing.IN_TALKS);
        add(TALKS_ENDED, 4);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void onlyAnIntentionThatStoodOnThatDayIsTakenBack() {
        assertThat(check(FactEntry.of(INTENTION_TAKEN_BACK, NOTE.plusDays(5))).isRefused()).isTrue();
        add(INTENTION_ANNOUNCED, 4);
        assertThat(check(FactEntry.of(INTENTION_TAKEN_BACK, NOTE.plusDays(3))).isRefused()).isTrue();
        assertThat(check(FactEntry.of(INTENTION_TAKEN_BACK, NOTE.plusDays(5))).isRefused()).isFalse();
        add(INTENTION_TAKEN_BACK, 5);
        assertThat(check(FactEntry.of(INTENTION_TAKEN_BACK, NOTE.plusDays(6))).isRefused()).isTrue();
    }

    @Test
    void aSignedCopyGoesFromCheckToConclusion() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        assertThat(standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        add(COPY_IN_ORDER, 6, copy);
        assertThat(standing()).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        add(COUNTERSIGNED, 8, copy);
        assertThat(standing()).isEqualTo(Standing.CONCLUDED);
    }

    @Test
    void onlyTheLatestCopyCounts() {
        Fact first = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, first);
        Fact further = add(SIGNED_COPY_RECEIVED, 7);
        assertThat(standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        add(COPY_SET_ASIDE, 8, further);
        assertThat(standing()).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        add(COPY_RETURNED, 9, first);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aFurtherCopyThatGoesBackLeavesTheOneBeforeAsItWas() {
        Fact first = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, first);
        Fact further = add(SIGNED_COPY_RECEIVED, 7);
        add(COPY_RETURNED, 8, further);
        assertThat(standing()).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        assertThat(check(FactEntry.of(COUNTERSIGNED, NOTE.plusDays(9)).about(first.id())).isRefused()).isFalse();
        add(COUNTERSIGNED, 9, first);
        add(SIGNED_COPY_RECEIVED, 10);
        assertThat(history().copyThatCounts()).contains(first);
    }

    @Test
    void whatWasFoundOfACopyThatWasSetAsideDecidesNothing() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 3);
        Fact duplicate = add(SIGNED_COPY_RECEIVED, 13);
        add(COPY_SET_ASIDE, 14, duplicate);
        assertThat(history().ground()).contains(copy);
        Fact inOrder = add(COPY_IN_ORDER, 15, copy);
        Fact further = add(SIGNED_COPY_RECEIVED, 16);
        add(COPY_IN_ORDER, 17, further);
        add(COPY_SET_ASIDE, 18, further);
        assertThat(history().ground()).contains(inOrder);
        Fact signed = add(COUNTERSIGNED, 20, copy);
        add(SIGNED_COPY_RECEIVED, 21);
        assertThat(history().ground()).contains(signed);
    }

    @Test
    void aCopyFromBeforeAWithdrawalIsSignedNoMore() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        assertThat(check(FactEntry.of(COPY_IN_ORDER, NOTE.plusDays(9)).about(copy.id())).isRefused()).isFalse();
        add(COPY_IN_ORDER, 6, copy);
        assertThat(check(FactEntry.of(COUNTERSIGNED, NOTE.plusDays(9)).about(copy.id())).isRefused()).isFalse();
        add(WITHDRAWN, 8);
        for (FactKind kind : List.of(COPY_IN_ORDER, COUNTERSIGNED, COUNTERSIGNATURE_REFUSED)) {
            assertThat(check(FactEntry.of(kind, NOTE.plusDays(9)).about(copy.id())).isRefused()).as(kind.name()).isTrue();
        }
    }

    @Test
    void nothingIsSignedWithAStateThatWasAddressedInError() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        record(FactEntry.of(ADDRESSED_IN_ERROR, NOTE.plusDays(6)).about(recorded.get(0).id()));
        assertThat(check(FactEntry.of(COPY_IN_ORDER, NOTE.plusDays(9)).about(copy.id())).isRefused()).isTrue();
    }

    @Test
    void talksAfterAWithdrawalThatEndedARoundAreTalks() {
        add(TALKS_OPENED, 1);
        add(WITHDRAWN, 3);
        add(TALKS_ENDED, 3);
        assertThat(standing()).isEqualTo(Standing.WITHDRAWN);
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_SET_ASIDE, 6, copy);
        add(SIGNED_COPY_RECEIVED, 6);
        add(COPY_RETURNED, 7, recorded.get(recorded.size() - 1));
        add(TALKS_OPENED, 7);
        assertThat(standing()).isEqualTo(Standing.IN_TALKS);
        assertThat(check(FactEntry.of(TALKS_OPENED, NOTE.plusDays(8))).isRefused()).isTrue();
    }

    @Test
    void aRoundThatIsRecordedLateIsOpenHoweverEarlyItBegan() {
        add(TALKS_OPENED, 1);
        add(TALKS_ENDED, 5);
        add(TALKS_OPENED, 4);
        assertThat(standing()).isEqualTo(Standing.IN_TALKS);
    }

    @Test
    void aGovernmentThatWithdrewComesBackWithALaterSignedCopy() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 7, copy);
        add(WITHDRAWN, 9);
        assertThat(standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(history().withdrawalFromConcluded()).isPresent();
        add(SIGNED_COPY_RECEIVED, 20);
        assertThat(standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
    }

    @Test
    void aCountersignatureOfTheCopyBeforeDoesNotConcludeTheNewOneHoweverLateTheWithdrawalCameToLight() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 8, copy);
        add(WITHDRAWN, 7);
        Fact anew = add(SIGNED_COPY_RECEIVED, 18);
        assertThat(standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        assertThat(history().copyThatCounts()).contains(anew);
        add(COPY_IN_ORDER, 19, anew);
        assertThat(standing()).isEqualTo(Standing.AWAITING_COUNTERSIGNATURE);
        add(COUNTERSIGNED, 20, anew);
        assertThat(standing()).isEqualTo(Standing.CONCLUDED);
    }

    @Test
    void asOfADayOnlyWhatHadHappenedByThenCountsHoweverLateItWasRecorded() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        assertThat(history().asOf(NOTE.plusDays(5)).standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
        assertThat(history().asOf(NOTE.plusDays(4)).standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aStruckFactNeverWasAndAStruckRectificationSaysNothing() {
        Fact declined = add(DECLINED, 3);
        Fact strike = rectify(declined, null);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
        rectify(strike, null);
        assertThat(standing()).isEqualTo(Standing.DECLINED);
        assertThat(history().knownAt(strike.recordedAt()).standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    @Test
    void aMovedFactCountsFromItsRightDay() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        rectify(copy, NOTE.plusDays(3));
        assertThat(history().asOf(NOTE.plusDays(3)).standing()).isEqualTo(Standing.SIGNED_COPY_UNDER_CHECK);
    }

    @Test
    void aMemberStateAddressedInErrorIsNotAddressed() {
        Fact addressed = recorded.get(0);
        record(FactEntry.of(ADDRESSED_IN_ERROR, NOTE).about(addressed.id()));
        assertThat(history().isAddressed()).isFalse();
    }

    @Test
    void aCountersignatureBeforeACheckedSignatureIsRefused() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        assertThat(check(FactEntry.of(COUNTERSIGNED, NOTE.plusDays(6)).about(copy.id())).isRefused()).isTrue();
        add(COPY_IN_ORDER, 6, copy);
        assertThat(check(FactEntry.of(COUNTERSIGNED, NOTE.plusDays(5)).about(copy.id())).isRefused()).isTrue();
        assertThat(check(FactEntry.of(COUNTERSIGNED, NOTE.plusDays(6)).about(copy.id())).isRefused()).isFalse();
    }

    @Test
    void noFactLiesInTheFutureOrBeforeTheNote() {
        assertThat(check(FactEntry.of(DECLINED, NOTE.minusDays(1))).refusal()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("1 August 2017"));
        assertThat(check(FactEntry.of(DECLINED, NOTE.plusDays(101))).isRefused()).isTrue();
    }

    @Test
    void whatLaterFactsRestOnCannotBeStruck() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        Fact inOrder = add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 7, copy);
        recorded.add(fact(FactEntry.striking(inOrder, NOTE.plusDays(9), "wrong copy")));
        assertThat(FactRules.replay(recorded).isRefused()).isTrue();
    }

    @Test
    void everyStandingRestsOnWhatBroughtIt() {
        assertThat(history().ground()).contains(recorded.get(0));
        Fact refused = add(NOTE_REFUSED, 0);
        assertThat(history().ground()).contains(refused);
        Fact handedOver = add(NOTE_HANDED_OVER, 1);
        assertThat(history().ground()).contains(handedOver);
        Fact opened = add(TALKS_OPENED, 2);
        add(ACKNOWLEDGED, 3);
        assertThat(history().ground()).contains(opened);
        Fact announced = add(INTENTION_ANNOUNCED, 4);
        add(QUESTION_ASKED, 5);
        assertThat(history().ground()).as("a question takes no word back").contains(announced);
        Fact ended = add(TALKS_ENDED, 6);
        Fact takenBack = add(INTENTION_TAKEN_BACK, 6);
        assertThat(history().ground()).contains(takenBack).isNotEqualTo(Optional.of(ended));
        Fact declined = add(DECLINED, 7);
        add(TAKEN_OFF_REMINDERS, 8);
        assertThat(standing()).as("what the desk does changes no Government's mind").isEqualTo(Standing.DECLINED);
        assertThat(history().ground()).contains(declined);
        Fact withdrawn = add(WITHDRAWN, 9);
        assertThat(history().ground()).contains(withdrawn);
        Fact copy = add(SIGNED_COPY_RECEIVED, 10);
        Fact returned = add(COPY_RETURNED, 11, copy);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(history().ground()).contains(returned);
    }

    @Test
    void onlyWhatCountsIsToldOfACopyAndOnItsRightDay() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        Fact other = add(SIGNED_COPY_RECEIVED, 6);
        Fact inOrder = add(COPY_IN_ORDER, 7, copy);
        Fact aside = add(COPY_SET_ASIDE, 8, other);
        rectify(copy, NOTE.plusDays(3));
        rectify(aside, null);
        assertThat(history().about(copy)).containsExactly(inOrder);
        assertThat(history().about(other)).isEmpty();
        assertThat(history().counting(copy.id())).hasValueSatisfying(fact -> assertThat(fact.happenedOn()).isEqualTo(NOTE.plusDays(3)));
        assertThat(history().counting(other.id())).contains(other);
        assertThat(history().counting(aside.id())).isEmpty();
    }

    @Test
    void aStrikeThatHoldsAgainStrikesWhatWasMovedMeanwhile() {
        Fact declined = add(DECLINED, 3);
        Fact strike = rectify(declined, null);
        Fact strikeOfTheStrike = rectify(strike, null);
        Fact moved = rectify(declined, NOTE.plusDays(2));
        assertThat(history().correctionOf(declined)).contains(moved);
        rectify(strikeOfTheStrike, null);
        assertThat(history().correctionOf(declined)).contains(strike);
        assertThat(standing()).isEqualTo(Standing.AWAITING_RESPONSE);
    }

    private Outcome check(FactEntry entry) {
        return FactRules.check(history(), entry, NOTE, NOTE.plusDays(100));
    }

    private Standing standing() {
        return history().standing();
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

    private Fact rectify(Fact wrong, LocalDate day) {
        return record(FactEntry.moving(wrong, day, NOTE.plusDays(30), "put right"));
    }

    private Fact record(FactEntry entry) {
        recorded.add(fact(entry));
        return recorded.get(recorded.size() - 1);
    }

    private Fact fact(FactEntry entry) {
        long id = recorded.size() + 1L;
        return new Fact(id, null, 1L, entry.kind(), entry.happenedOn(), Instant.EPOCH.plusSeconds(id), "tester", null, entry.note(),
                entry.refersTo(), entry.day(), null, null, null, null);
    }
}
