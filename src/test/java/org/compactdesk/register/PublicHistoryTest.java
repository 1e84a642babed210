package org.compactdesk.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compactdesk.record.FactKind.*;
import static org.compactdesk.register.PublicStanding.CONCLUDED;
import static org.compactdesk.register.PublicStanding.OPEN;
import static org.compactdesk.register.PublicStanding.SIGNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.kernel.Days;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.MemberStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the public learns, line by line; days are counted from the note, and a fact is recorded on its day unless the test says otherwise. */
class PublicHistoryTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);
    private static final int LAST = 40;
    private static final PublicStanding RECEIVED = PublicStanding.SIGNED_COPY_RECEIVED;
    private static final PublicStanding ANNOUNCED = PublicStanding.INTENTION_ANNOUNCED;
    private static final PublicStanding WITHDREW = PublicStanding.WITHDRAWN;

    private final List<Fact> recorded = new ArrayList<>();

    PublicHistoryTest() {
        add(ADDRESSED, 0);
    }

    @Test
    void aCopyIsReceivedUntilItIsFoundInOrderAndThenWasSignedFromItsReceiptOn() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(SIGNED_BY_GOVERNMENT, 4, copy, 8);
        add(COPY_IN_ORDER, 8, copy);
        assertThat(standings(7)).as("as known the day before").startsWith(OPEN, OPEN, OPEN, OPEN, OPEN, RECEIVED).contains(RECEIVED).doesNotContain(SIGNED);
        assertThat(seen(6, 7)).satisfies(figure -> {
            assertThat(figure.receivedOn()).isEqualTo(day(5));
            assertThat(figure.signedOn()).isNull();
        });
        assertThat(standings(8)).as("as known from that day on").startsWith(OPEN, OPEN, OPEN, OPEN, OPEN, SIGNED).doesNotContain(RECEIVED);
        assertThat(seen(6, 8).signedOn()).isEqualTo(day(4));
        assertThat(RECEIVED.slug()).isEqualTo("signed-copy-received");
    }

    @ParameterizedTest
    @EnumSource(value = FactKind.class, names = {"COPY_SET_ASIDE", "COPY_UNSIGNED"})
    void aCopyThatWasSetAsideOrBearsNoSignatureCountsOnNoDay(FactKind found) {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(found, 8, copy);
        assertThat(standings(7)).contains(RECEIVED);
        assertThat(standings(8)).containsOnly(OPEN);
    }

    @ParameterizedTest
    @EnumSource(value = FactKind.class, names = {"COPY_RETURNED", "COUNTERSIGNATURE_REFUSED", "WITHDRAWN"})
    void whatWasReceivedOrSignedEndsWithTheReturnTheRefusalAndTheWithdrawal(FactKind end) {
        Fact checked = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, checked);
        add(end, 9, end == WITHDRAWN ? null : checked);
        assertThat(standing(8, LAST)).isEqualTo(SIGNED);
        assertThat(standing(9, LAST)).isEqualTo(OPEN);
        assertThat(standing(9, 8)).as("before it was known").isEqualTo(SIGNED);
    }

    @Test
    void aReturnedCopyThatWasNeverInOrderWasReceivedUntilThen() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_RETURNED, 9, copy);
        assertThat(standing(8, LAST)).isEqualTo(RECEIVED);
        assertThat(standing(9, LAST)).isEqualTo(OPEN);
    }

    @Test
    void aFurtherCopyUnderCheckDoesNotTakeTheSignatureAway() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        add(SIGNED_COPY_RECEIVED, 10);
        assertThat(seen(11, LAST)).satisfies(figure -> {
            assertThat(figure.publicStanding()).isEqualTo(SIGNED);
            assertThat(figure.receivedOn()).isEqualTo(day(5));
        });
    }

    @Test
    void onlyWhoHadConcludedHasWithdrawn() {
        Fact copy = concluded(5);
        add(WITHDRAWN, 12);
        assertThat(standing(11, LAST)).isEqualTo(CONCLUDED);
        assertThat(seen(12, LAST)).satisfies(figure -> {
            assertThat(figure.publicStanding()).isEqualTo(WITHDREW);
            assertThat(figure.withdrawnOn()).isEqualTo(day(12));
            assertThat(figure.receivedOn()).isEqualTo(copy.happenedOn());
            assertThat(figure.concludedOn()).isEqualTo(day(7));
        });
        Fact anew = add(SIGNED_COPY_RECEIVED, 20);
        assertThat(standing(20, LAST)).isEqualTo(RECEIVED);
        add(COPY_SET_ASIDE, 22, anew);
        assertThat(standing(20, LAST)).as("the copy counts on no day").isEqualTo(WITHDREW);
    }

    @Test
    void aCountersignatureAfterTheWithdrawalConcludedNothing() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(COPY_IN_ORDER, 6, copy);
        add(COUNTERSIGNED, 8, copy);
        assertThat(standing(9, 9)).isEqualTo(CONCLUDED);
        add(WITHDRAWN, 7, null, 15);
        assertThat(standing(9, 15)).isEqualTo(OPEN);
        assertThat(seen(9, 15).withdrawnOn()).isNull();
    }

    @Test
    void aWithdrawalBeforeASecondConclusionDoesNotMakeTheSecondWithdrawalOne() {
        concluded(5);
        add(WITHDRAWN, 12);
        add(SIGNED_COPY_RECEIVED, 15);
        add(WITHDRAWN, 18);
        assertThat(seen(19, LAST).withdrawnOn()).as("of the compact it had concluded").isEqualTo(day(12));
    }

    @Test
    void anAnnouncementFromBeforeAWithdrawalFallsWithItAndALaterOneStands() {
        add(INTENTION_ANNOUNCED, 3);
        add(WITHDRAWN, 6);
        assertThat(standing(6, LAST)).isEqualTo(OPEN);
        add(INTENTION_ANNOUNCED, 9);
        assertThat(standing(9, LAST)).isEqualTo(ANNOUNCED);
        assertThat(seen(9, LAST).intentionAnnouncedOn()).isEqualTo(day(9));
        assertThat(seen(9, LAST).since()).isEqualTo(day(9));
    }

    @Test
    void theDayBesideASignatureIsShownWhileACheckStandsByIt() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 5);
        add(SIGNED_BY_GOVERNMENT, 4, copy, 8);
        Fact inOrder = add(COPY_IN_ORDER, 8, copy);
        assertThat(seen(8, 8).signedOn()).isEqualTo(day(4));
        add(RECTIFIED, 9, inOrder);
        assertThat(seen(9, 9).signedOn()).as("the finding was struck").isNull();
        assertThat(seen(9, 9).publicStanding()).isEqualTo(RECEIVED);
    }

    @Test
    void theFiguresOfADayCountEachMemberStateOnce() {
        List<StateFigure> states = Stream.of(CONCLUDED, SIGNED, SIGNED, RECEIVED, ANNOUNCED, WITHDREW, OPEN)
                .map(shown -> new StateFigure(new MemberStates().of("FRA"), Standing.AWAITING_RESPONSE, shown, day(1), day(2), day(3), day(4), day(5), null)).toList();
        DayFigures figures = new DayFigures("SAMPLE", day(6), moment(6), states, List.of());
        assertThat(figures.addressed()).isEqualTo(7);
        assertThat(figures.signed()).as("concluded ones included").isEqualTo(3);
        assertThat(figures.received()).isEqualTo(1);
        assertThat(figures.publicStandings()).containsExactly(Map.entry(CONCLUDED, 1L), Map.entry(SIGNED, 2L), Map.entry(RECEIVED, 1L),
                Map.entry(ANNOUNCED, 1L), Map.entry(WITHDREW, 1L), Map.entry(OPEN, 1L));
        assertThat(figures.standings()).hasSize(9).containsEntry(Standing.AWAITING_RESPONSE, 7L).containsEntry(Standing.CONCLUDED, 0L);
        assertThat(figures.only(state -> state.publicStanding() == SIGNED).addressed()).isEqualTo(2);
        assertThat(states).extracting(StateFigure::since).containsExactly(day(4), day(3), day(3), day(3), day(1), day(5), null);
    }

    @Test
    void aMemberStateIsFoundByTheNameThatItWasInvitedUnder() {
        StateFigure turkey = new StateFigure(new MemberStates().of("TUR"), Standing.CONCLUDED, CONCLUDED, null, null, null, null, null, "Turkey");
        assertThat(turkey.nameHas("turkiye")).isTrue();
        assertThat(turkey.nameHas("turkey")).isTrue();
        assertThat(turkey.nameHas("france")).isFalse();
        StateFigure france = new StateFigure(new MemberStates().of("FRA"), Standing.CONCLUDED, CONCLUDED, null, null, null, null, null, null);
        assertThat(france.nameHas("turkey")).isFalse();
    }

    @Test
    void whoeverTakesBackAndWhoeverDeclinesLeavesTheListAlikeOnThatDay() {
        add(INTENTION_ANNOUNCED, 3);
        add(INTENTION_TAKEN_BACK, 9);
        List<StateFigure> takenBack = everyPairOfDays();
        recorded.remove(recorded.size() - 1);
        add(DECLINED, 9);
        assertThat(everyPairOfDays()).isEqualTo(takenBack);
        assertThat(standing(8, LAST)).isEqualTo(ANNOUNCED);
        assertThat(standing(9, LAST)).isEqualTo(OPEN);
        assertThat(seen(9, LAST).intentionAnnouncedOn()).isNull();
    }

    @Test
    void talksDeclinesWithoutAnAnnouncementAndNotesThatWereNotDeliveredAreSeenOnNoComparisonOfDays() {
        Fact copy = add(SIGNED_COPY_RECEIVED, 10);
        add(COPY_RETURNED, 14, copy);
        List<StateFigure> without = everyPairOfDays();
        add(NOTE_REFUSED, 1);
        add(TALKS_OPENED, 2);
        add(PROPOSAL_RECEIVED, 4);
        add(TALKS_ENDED, 6, null, 20);
        add(DECLINED, 8);
        add(QUESTION_ASKED, 9);
        add(TALKS_OPENED, 20);
        add(DECLINED, 25, null, 30);
        assertThat(everyPairOfDays()).isEqualTo(without);
    }

    private Fact concluded(int received) {
        Fact copy = add(SIGNED_COPY_RECEIVED, received);
        add(COPY_IN_ORDER, received + 1, copy);
        add(COUNTERSIGNED, received + 2, copy);
        return copy;
    }

    /** As of each day, as known at the end of that one. */
    private List<PublicStanding> standings(int known) {
        return IntStream.rangeClosed(0, LAST).mapToObj(day -> standing(day, known)).toList();
    }

    /** All that the public sees, as of each day, as known on each. */
    private List<StateFigure> everyPairOfDays() {
        return IntStream.rangeClosed(0, LAST).boxed().flatMap(known -> IntStream.rangeClosed(0, LAST).mapToObj(day -> seen(day, known)))
                .map(figure -> new StateFigure(figure.state(), null, figure.publicStanding(), figure.intentionAnnouncedOn(), figure.signedOn(),
                        figure.receivedOn(), figure.concludedOn(), figure.withdrawnOn(), null)).toList();
    }

    private PublicStanding standing(int day, int known) {
        return seen(day, known).publicStanding();
    }

    private StateFigure seen(int day, int known) {
        return StateFigure.of(null, null, History.of(recorded.stream().sorted(Comparator.comparing(Fact::id)).toList()).knownAt(moment(known)), day(day));
    }

    private static LocalDate day(int afterNote) {
        return NOTE.plusDays(afterNote);
    }

    private static Instant moment(int day) {
        return day(day).atTime(12, 0).atZone(Days.NEW_YORK).toInstant();
    }

    private Fact add(FactKind kind, int day) {
        return add(kind, day, null);
    }

    private Fact add(FactKind kind, int day, Fact about) {
        return add(kind, day, about, day);
    }

    private Fact add(FactKind kind, int day, Fact about, int recordedOn) {
        Fact fact = new Fact(recorded.size() + 1L, null, 1L, kind, day(day), moment(recordedOn), "tester", null, null,
                about == null ? null : about.id(), null, null, null, null, null);
        recorded.add(fact);
        return fact;
    }
}
