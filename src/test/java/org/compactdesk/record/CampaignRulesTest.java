package org.compactdesk.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static List<FactKind> kinds(String names) {
        return Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(FactKind::valueOf).toList();
    }

    private static CampaignHistory history(List<FactKind> kinds) {
        List<Fact> facts = new ArrayList<>();
        kinds.forEach(kind -> facts.add(new Fact(facts.size() + 1L, 1L, null, kind, LocalDate.of(2017, 8, 2),
                Instant.parse("2017-08-02T13:00:00Z"), "focal-point", null, null, null, null, null, null, null, null)));
        return new CampaignHistory(facts);
    }
}
