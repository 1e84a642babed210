package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compactdesk.record.FactKind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compactdesk.kernel.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row, one sentence: what stands in a campaign's record, and every kind of fact that may follow it; all others are refused. */
class CampaignRulesTest {

    @ParameterizedTest(name = "{0} carries {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                     | REQUESTED
            REQUESTED                                              | TEXT_CHANGED SUBMITTED
            REQUESTED SUBMITTED                                    | CLEARED SENT_BACK ABANDONED
            REQUESTED SUBMITTED SENT_BACK                          | TEXT_CHANGED SUBMITTED
            REQUESTED SUBMITTED ABANDONED                          | ''
            REQUESTED SUBMITTED CLEARED                            | REGISTERED
            REQUESTED SUBMITTED CLEARED REGISTERED                 | RELEASED SENT_BACK
            REQUESTED SUBMITTED CLEARED REGISTERED SENT_BACK       | TEXT_CHANGED SUBMITTED
            REQUESTED RELEASED                                     | DISPATCH_STOPPED DEADLINE_EXTENDED MEETING_MOVED MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED CLOSED
            REQUESTED RELEASED DISPATCH_STOPPED                    | DISPATCH_RESUMED DEADLINE_EXTENDED MEETING_MOVED MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED CLOSED
            REQUESTED RELEASED DISPATCH_STOPPED DISPATCH_RESUMED   | DISPATCH_STOPPED DEADLINE_EXTENDED MEETING_MOVED MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED CLOSED
            REQUESTED RELEASED MEETING_MOVED                       | DISPATCH_STOPPED DEADLINE_EXTENDED MEETING_MOVED MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED CLOSED
            REQUESTED RELEASED MEETING_HELD                        | DISPATCH_STOPPED DEADLINE_EXTENDED FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED CLOSED
            REQUESTED RELEASED CLOSED                              | MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED
            REQUESTED RELEASED DISPATCH_STOPPED CLOSED             | DISPATCH_RESUMED MEETING_HELD FOCAL_POINT_CHANGED CORRIGENDUM_ISSUED
            """)
    void whatStandsCarriesWhatFollows(String recorded, String mayFollow) {
        CampaignHistory history = history(kinds(recorded));
        List<FactKind> carried = Arrays.stream(FactKind.values()).filter(FactKind::isOfCampaign)
                .filter(kind -> !CampaignRules.check(history, kind).isRefused()).toList();
        assertThat(carried).containsExactlyInAnyOrderElementsOf(kinds(mayFollow));
    }

    @Test
    void aFactOfAParticipationHasNoPlaceInACampaign() {
        assertThatThrownBy(() -> CampaignRules.check(history(List.of(REQUESTED)), ADDRESSED)).hasMessage("Of a participation: ADDRESSED");
    }

    @Test
    void aDecisionIsTakenAtItsStageOnly() {
        CampaignHistory submitted = history(List.of(REQUESTED, SUBMITTED));
        assertThat(CampaignRules.waitsAt(Stage.TO_BE_CLEARED, submitted).isRefused()).isFalse();
        assertThat(CampaignRules.waitsAt(Stage.TO_BE_RELEASED, submitted).refusal())
                .contains(Messages.of("campaign.wrongStage", Messages.of("stage.TO_BE_CLEARED")));
        assertThat(CampaignRules.waitsAt(Stage.DRAFTED, history(List.of())).isRefused()).as("nothing was asked for yet").isTrue();
    }

    @Test
    void whatWasSubmittedLastIsWhatIsDecidedOn() {
        CampaignHistory sentBack = history(List.of(REQUESTED, SUBMITTED, SENT_BACK, TEXT_CHANGED, SUBMITTED, CLEARED));
        assertThat(sentBack.since(SENT_BACK)).extracting(Fact::kind).containsExactly(TEXT_CHANGED, SUBMITTED, CLEARED);
        assertThat(sentBack.since(RELEASED)).isEqualTo(sentBack.facts());
        Fact changed = sentBack.last(TEXT_CHANGED).orElseThrow();
        assertThat(sentBack.before(changed).facts()).extracting(Fact::kind).containsExactly(REQUESTED, SUBMITTED, SENT_BACK);
        assertThat(sentBack.before(changed).stage()).isEqualTo(Stage.DRAFTED);
        assertThat(sentBack.last(SUBMITTED, REQUESTED).map(Fact::id)).contains(5L);
    }

    @Test
    void theLastExtensionHoldsAndElseWhatTheNoteSays() {
        LocalDate ofTheNote = LocalDate.of(2017, 8, 25);
        List<Fact> facts = new ArrayList<>(history(List.of(REQUESTED, RELEASED)).facts());
        assertThat(new CampaignHistory(facts).dayOr(DEADLINE_EXTENDED, ofTheNote)).isEqualTo(ofTheNote);
        facts.add(fact(3, DEADLINE_EXTENDED, ofTheNote.plusDays(7)));
        facts.add(fact(4, DEADLINE_EXTENDED, ofTheNote.plusDays(14)));
        assertThat(new CampaignHistory(facts).dayOr(DEADLINE_EXTENDED, ofTheNote)).isEqualTo(ofTheNote.plusDays(14));
    }

    private static List<FactKind> kinds(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(FactKind::valueOf).toList();
    }

    private static CampaignHistory history(List<FactKind> kinds) {
        List<Fact> facts = new ArrayList<>();
        kinds.forEach(kind -> facts.add(fact(facts.size() + 1, kind, null)));
        return new CampaignHistory(facts);
    }

    private static Fact fact(long id, FactKind kind, LocalDate day) {
        return new Fact(id, 1L, null, kind, LocalDate.of(2017, 8, 2), Instant.parse("2017-08-02T13:00:00Z"), "focal-point", null, null, null, day,
                null, null, null, null);
    }
}
