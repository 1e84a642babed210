package org.compactdesk.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.engine.BusinessKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The record on a real database. */
class ParticipationsTest extends DeskTest {

    private static final LocalDate NOTE = LocalDate.of(2017, 8, 2);

    @Autowired
    private Participations participations;

    @Autowired
    private Responses responses;

    @Test
    void openingTwiceOpensOnce() {
        BusinessKey key = new BusinessKey("TEST/1", "FRA");
        assertThat(participations.open(key, NOTE, NOTE, "dispatch")).isTrue();
        assertThat(participations.open(key, NOTE, NOTE, "dispatch")).isFalse();
        assertThat(participations.standing(key)).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(participations.history(key).recorded()).singleElement()
                .satisfies(fact -> assertThat(fact.recordedBy()).isEqualTo("dispatch"));
    }

    @Test
    void aResponseWaitsUntilItIsHandled() {
        BusinessKey key = new BusinessKey("TEST/2", "CAN");
        participations.open(key, NOTE, NOTE, "dispatch");
        Response question = responses.file(key, ResponseKind.QUESTION, NOTE.plusDays(1), null, null, "When is it due?", List.of("doc"));
        assertThat(responses.firstWaiting(key)).hasValueSatisfying(
                waiting -> assertThat(waiting.firstDocument()).isEqualTo("doc"));
        responses.handled(question.id());
        assertThat(responses.firstWaiting(key)).isEmpty();
        assertThat(responses.of(key)).hasSize(1);
    }
}
