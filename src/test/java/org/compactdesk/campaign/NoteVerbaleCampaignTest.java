package org.compactdesk.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.compactdesk.DeskTest;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoteVerbaleCampaignTest extends DeskTest {

    @Autowired
    Campaigns campaigns;

    @Autowired
    Participations participations;

    @Test
    void aReleasedDispatchOpensOneParticipationForEachAddressee() {
        String reference = campaigner.dispatches("FRA", "GMB");

        assertThat(campaigns.of(reference).stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(participations.ofCampaign(reference).keySet()).extracting("iso3").containsExactly("FRA", "GMB");
        assertThat(participations.standing(new BusinessKey(reference, "GMB"))).isEqualTo(Standing.AWAITING_RESPONSE);
        assertThat(desk.isOpen("Participation", reference + "/FRA")).isTrue();
    }
}
