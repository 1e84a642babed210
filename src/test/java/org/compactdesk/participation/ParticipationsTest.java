package org.compactdesk.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Journal;
import org.compactdesk.record.RecordDatabase;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record on a real database. */
@OnBothDatabases
@ExtendWith(OutputCaptureExtension.class)
class ParticipationsTest extends DeskTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Journal journal;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient database;

    @Test
    void openingTwiceOpensOnce() {
        BusinessKey key = asked("TEST/1");
        assertThat(participations.open(key, NOTE, NOTE, "dispatch")).isTrue();
        assertThat(participations.open(key, NOTE, NOTE, "dispatch")).isFalse();
        assertThat(participations.standing(key)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.history(key).recorded()).singleElement()
                .satisfies(fact -> assertThat(fact.recordedBy()).isEqualTo("dispatch"));
    }

    @Test
    void aResponseWaitsUntilItIsHandled() {
        BusinessKey key = opened("TEST/2");
        String file = documents.store("question.txt", "When?".getBytes(StandardCharsets.UTF_8), "Question", key.toString()).id();
        Response question = responses.file(key, ResponseKind.QUESTION, NOTE.plusDays(1), null, null, "When is it due?", List.of(file));
        assertThat(responses.firstWaiting(key)).hasValueSatisfying(
                waiting -> assertThat(waiting.firstDocument()).isEqualTo(file));
        responses.handled(question.id());
        assertThat(responses.firstWaiting(key)).isEmpty();
        assertThat(responses.of(key)).hasSize(1);
    }

    @Test
    void anEndIsFoundOnlyWhenNothingElseWaitsAndNobodyIsAtWorkFromThenOn() {
        BusinessKey key = opened("TEST/3");
        Response concluded = responses.file(key, ResponseKind.CONCLUDED, NOTE, null, null, null, List.of());
        Response question = responses.file(key, ResponseKind.QUESTION, NOTE, null, null, "And now?", List.of());

        assertThat(responses.next(key)).hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(question.id()));
        assertThat(participations.of(key).atWork()).isTrue();
        responses.handled(question.id());
        assertThat(responses.next(key)).hasValueSatisfying(next -> assertThat(next.id()).isEqualTo(concluded.id()));
        assertThat(participations.of(key).atWork()).isFalse();

        Response late = responses.file(key, ResponseKind.QUESTION, NOTE, null, null, "And then?", List.of());
        assertThat(responses.isLookedAfter(key, question.id())).isTrue();
        assertThat(responses.isLookedAfter(key, late.id())).isFalse();
        assertThat(participations.reopen(key)).isTrue();
        assertThat(participations.reopen(key)).isFalse();
        assertThat(responses.isLookedAfter(key, late.id())).isTrue();
    }

    @Test
    void theDatabaseLetsNobodyChangeOrDeleteAFact() {
        BusinessKey key = opened("TEST/4");
        long fact = participations.history(key).recorded().get(0).id();
        for (String attempt : List.of("update desk.fact set note = 'other' where id = " + fact, "delete from desk.fact where id = " + fact,
                "delete from desk.participation where business_key = '" + key + "'")) {
            assertThatThrownBy(() -> database.sql(attempt).update()).as(attempt).hasStackTraceContaining("insert-only");
        }
    }

    @Test
    void noEntryIsRecordedBeforeTheLastOfItsJournalAlthoughTheClockJumpedBack(CapturedOutput log) {
        BusinessKey key = opened("TEST/5");
        Campaign campaign = campaigns.of("TEST/5");
        desk.isAt("2017-08-05T10:00");
        participations.add(key, FactEntry.of(FactKind.ACKNOWLEDGED, NOTE.plusDays(3))).orRefuse();
        journal.ofCampaign(campaign.id(), FactEntry.of(FactKind.REQUESTED));
        Instant before = participations.history(key).last(FactKind.ACKNOWLEDGED).orElseThrow().recordedAt();
        assertThat(log).doesNotContain("the clock jumped back");

        desk.isAt("2017-08-05T09:00");
        participations.add(key, FactEntry.of(FactKind.INTENTION_ANNOUNCED, NOTE.plusDays(3))).orRefuse();
        journal.ofCampaign(campaign.id(), FactEntry.of(FactKind.SUBMITTED));
        assertThat(participations.history(key).last(FactKind.INTENTION_ANNOUNCED).orElseThrow().recordedAt()).isEqualTo(before);
        assertThat(participations.holdAll("TEST/5")).as("what is known now").isEqualTo(before);
        assertThat(campaigns.facts("TEST/5")).extracting(Fact::recordedAt).containsExactly(before, before);
        assertThat(log).contains("the clock jumped back");

        BusinessKey other = opened("TEST/6");
        assertThat(participations.history(other).recorded().get(0).recordedAt()).as("another journal").isBefore(before);
        desk.isAt("2017-08-05T11:00");
        participations.add(key, FactEntry.of(FactKind.DECLINED, NOTE.plusDays(3))).orRefuse();
        assertThat(participations.history(key).last(FactKind.DECLINED).orElseThrow().recordedAt()).isAfter(before);
    }

    private BusinessKey opened(String reference) {
        BusinessKey key = asked(reference);
        participations.open(key, NOTE, NOTE, "dispatch");
        return key;
    }

    private BusinessKey asked(String reference) {
        RecordDatabase.campaign(database, reference);
        return new BusinessKey(reference, "FRA");
    }
}
