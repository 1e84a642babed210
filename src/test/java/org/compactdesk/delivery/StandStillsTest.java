package org.compactdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.compactdesk.DeskTest;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.StandStills;
import org.compactdesk.engine.StandStills.StandStill;
import org.compactdesk.letter.TestCampaign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that stands still by a fault is seen by whoever looks, and told to those who can do something. */
class StandStillsTest extends DeskTest {

    private static final String STILL = "“Prepare note” stands still in 2 places since 2 August 2017, 09:00 New York";

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Processes processes;

    @Autowired
    private StandStills standStills;

    @Autowired
    private StandStillMail mail;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ManagementService management;

    private String reference;

    /** Their campaign has no texts, so that no note can be drawn. */
    @BeforeEach
    void theWorkStandsStill() {
        management.deleteProperty("compact-desk.standStillToldAt");
        address("process-owner", "owner@desk.example.org");
        reference = campaign.released("KIR", "PLW");
        campaign.fact(reference, "RELEASED");
        processes.start("Participation", reference + "/KIR", Map.of("memberState", "Kiribati"));
        processes.start("Participation", reference + "/PLW", Map.of("memberState", "Palau"));
        desk.bearingFailures(desk::runDueJobs);
    }

    @AfterEach
    void nobodyIsTold() {
        address("process-owner", "process-owner@desk.example.org");
    }

    @Test
    void thePagesSayWhatStandsStillAndWhoCanDoWhat() {
        String page = desk.page("/campaigns?reference=" + reference);
        assertThat(page).contains(STILL, "a process owner or dispatch has it tried again").doesNotContain("minutes left");
        assertThat(page.replaceAll("\\s+", " ")).as("to be sent").contains("<td class=\"number\">2</td> </tr>");
        assertThat(desk.page("/participations?key=" + reference + "/KIR")).contains("“Prepare note” stands still in one place")
                .doesNotContain("The desk goes on by itself");
    }

    @Test
    void whatStandsStillIsItsOwnCampaignsAndSaysWhatTheFaultSaid() {
        assertThat(standStills.ofCampaign(reference)).extracting(StandStill::businessKey).containsExactlyInAnyOrder(reference + "/KIR", reference + "/PLW");
        assertThat(standStills.ofCampaign(reference)).extracting(StandStill::words).noneMatch(String::isBlank);
        assertThat(standStills.ofCampaign(campaign.released("MHL"))).isEmpty();
        assertThat(standStills.ofCampaign(reference.substring(0, reference.length() - 1))).as("a reference that begins alike").isEmpty();
    }

    @Test
    void theOwnersAreToldOnceAnHourAtMostAndOnlyOfNews() {
        mail.look();
        mail.look();
        assertThat(mails.to("owner@desk.example.org")).singleElement().extracting(Received::subject).isEqualTo("Compact Desk: work stands still in 2 places");
        desk.isAt("2017-08-02T11:00");
        mail.look();
        assertThat(mails.received()).as("nothing new").hasSize(1);

        String other = campaign.released("MHL");
        processes.start("Participation", other + "/MHL", Map.of("memberState", "Marshall Islands"));
        desk.bearingFailures(desk::runDueJobs);
        mail.look();
        assertThat(mails.received()).hasSize(2);
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainLater() {
        mails.goesDown();
        mail.look();
        mails.comesBack();
        mail.look();
        assertThat(mails.to("owner@desk.example.org")).hasSize(1);
    }

    @Test
    void mailTroubleIsNoStandStill() {
        desk.endAllWork();
        mails.goesDown();
        String dispatched = campaign.dispatches("KIR");
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-04T09:00"));
        assertThat(standStills.keys()).containsExactly(dispatched + "/KIR");
        assertThat(standStills.all()).isEmpty();
        mails.comesBack();
        mail.look();
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void oneInstructionHasAllOfACampaignTriedAgain() {
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "TRY_GIVEN_UP_AGAIN", "instructionCampaign", reference, "reason", "Put right"));
        desk.bearingFailures(desk::runDueJobs);
        assertThat(management.createJobQuery().noRetriesLeft().list()).as("the cause is still there").hasSize(2);
    }

    private void address(String user, String address) {
        User owner = identities.createUserQuery().userId(user).singleResult();
        owner.setEmail(address);
        identities.saveUser(owner);
    }
}
