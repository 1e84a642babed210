package org.compactdesk.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The real page over the real record. */
@OnBothDatabases
class ParticipationPageTest extends DeskTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Autowired
    private WebApplicationContext application;

    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @Test
    void thePageSaysWhereAMemberStateStandsAndWhyAndShowsStruckFactsAsStruck() throws Exception {
        BusinessKey key = new BusinessKey(campaigner.dispatches("CIV"), "CIV");
        participations.add(key, FactEntry.of(FactKind.DECLINED, NOTE).note("By telephone")).orRefuse();
        Fact declined = participations.history(key).last(FactKind.DECLINED).orElseThrow();
        participations.add(key, FactEntry.striking(declined, NOTE, "It was another Member State")).orRefuse();
        participations.add(key, FactEntry.of(FactKind.INTENTION_ANNOUNCED, NOTE)).orRefuse();
        responses.file(key, ResponseKind.QUESTION, NOTE, null, null, "When is it due?", List.of());

        String page = desk.page("/participations?key=" + key);

        assertThat(page).contains("Côte d", "Intention announced", "announced on 2 August 2017", "<s>Declined</s>",
                "It was another Member State", "When is it due?", "Not handled yet", "No task waits");
        assertThat(page).doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{)");
    }

    @Test
    void whatWasFiledAndReturnedBeforeAWithdrawalDoesNotStandBesideANewConclusion() {
        BusinessKey key = new BusinessKey(campaigner.dispatches("FRA"), "FRA");
        desk.isAt("2017-08-20T12:00");
        Fact before = concludes(key, 3);
        participations.add(key, FactEntry.of(FactKind.ORIGINAL_FILED, NOTE.plusDays(4)).about(before.id())).orRefuse();
        participations.add(key, FactEntry.of(FactKind.RETURNED_TO_GOVERNMENT, NOTE.plusDays(5)).about(before.id())).orRefuse();
        assertThat(desk.page("/participations?key=" + key)).contains("Original filed, 6 August 2017");
        participations.add(key, FactEntry.of(FactKind.WITHDRAWN, NOTE.plusDays(8))).orRefuse();
        Fact anew = concludes(key, 10);
        participations.add(key, FactEntry.of(FactKind.ORIGINAL_AWAITED, NOTE.plusDays(12)).about(anew.id())).orRefuse();
        assertThat(desk.page("/participations?key=" + key)).contains("Original awaited, 14 August 2017").doesNotContain("Original filed, 6 August 2017", "7 August 2017</li>");
    }

    private Fact concludes(BusinessKey key, int day) {
        Fact copy = participations.added(key, FactEntry.of(FactKind.SIGNED_COPY_RECEIVED, NOTE.plusDays(day)));
        participations.add(key, FactEntry.of(FactKind.COPY_IN_ORDER, NOTE.plusDays(day)).about(copy.id())).orRefuse();
        participations.add(key, FactEntry.of(FactKind.COUNTERSIGNED, NOTE.plusDays(day)).about(copy.id())).orRefuse();
        return copy;
    }

    @Test
    void theListShowsOneCampaignAndOneStandingOnly() throws Exception {
        String reference = campaigner.dispatches("FRA", "GMB");
        participations.add(new BusinessKey(reference, "GMB"), FactEntry.of(FactKind.DECLINED, NOTE)).orRefuse();

        assertThat(desk.page("/participations?campaign=" + reference)).contains("2 Member States", "France", "Gambia");
        assertThat(desk.page("/participations?standing=declined&campaign=" + reference)).contains("1 Member State", "Gambia")
                .doesNotContain("France");
    }

    @Test
    void anUnknownKeyIsNoPage() throws Exception {
        browser.perform(get("/participations").param("key", "NO/SUCH/FRA")).andExpect(status().isNotFound());
        browser.perform(get("/participations").param("key", "nothing")).andExpect(status().isNotFound());
    }
}
