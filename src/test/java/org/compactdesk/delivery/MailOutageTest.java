package org.compactdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.compactdesk.DeskTest;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.TestCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A mail server that is away for hours: who waits, since when, until when, and that nobody waits longer than need be. */
class MailOutageTest extends DeskTest {

    private static final String WAIT = "letters wait for the mail server since 2 August 2017, 09:00 New York; the next try is 2 August 2017, 1";

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private MailOutage outage;

    @Autowired
    private WebApplicationContext context;

    private String reference;

    /** By the table the next try is an hour away. */
    @BeforeEach
    void theServerIsAway() {
        reference = campaign.dispatches("KIR", "PLW");
        mails.goesDown();
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-02T09:30"));
        assertThat(desk.dueJobs()).isEmpty();
    }

    @Test
    void theFirstLetterThatGetsThroughWakesTheOthers() {
        mails.comesBack();
        campaign.invites("MHL");
        assertThat(mails.received()).as("all, at half past nine").hasSize(3);
        isThrough();
    }

    @Test
    void aServerThatCanBeReachedAgainWakesThemToo() {
        assertThat(outage.look()).as("still away").isPresent();
        assertThat(desk.dueJobs()).as("a look costs no try").isEmpty();
        mails.comesBack();
        assertThat(outage.look()).isEmpty();
        desk.runDueJobs();
        isThrough();
    }

    @Test
    void aLetterThatTheServerPutsOffIsNotWoken() {
        mails.comesBack();
        mails.refuse(TestCampaign.main("KIR"), 451, "4.7.1 come again");
        assertThat(outage.look()).isEmpty();
        desk.bearingFailures(desk::runDueJobs);
        assertThat(mails.received()).hasSize(1);
        outage.look();
        campaign.invites("MHL");
        assertThat(desk.dueJobs()).as("it has its own times").isEmpty();
    }

    @Test
    void thePagesSayHowManyWaitSinceWhenAndUntilWhen() throws Exception {
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("2 " + WAIT);
        assertThat(start("dispatch")).contains("2 " + WAIT, "Connection refused", "Try now");
        assertThat(start("registry")).contains("2 " + WAIT).doesNotContain("Try now");
        assertThat(start(null)).doesNotContain(WAIT);

        mails.comesBack();
        outage.look();
        desk.runDueJobs();
        assertThat(desk.page("/campaigns?reference=" + reference)).doesNotContain(WAIT);
        assertThat(start("dispatch")).doesNotContain(WAIT);
    }

    @Test
    void whoeverMayTriesNowBeforeAnythingIsGivenUp() throws Exception {
        mails.comesBack();
        assertThat(triesNow("registry")).isEqualTo(403);
        assertThat(desk.dueJobs()).isEmpty();
        assertThat(triesNow("dispatch")).isEqualTo(302);
        desk.runDueJobs();
        isThrough();
    }

    private void isThrough() {
        assertThat(desk.now().toLocalTime()).hasToString("09:30");
        for (String iso3 : new String[] {"KIR", "PLW"}) {
            assertThat(letters.of(new BusinessKey(reference, iso3))).singleElement().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
        }
    }

    private String start(String user) throws Exception {
        return desk.as(String.valueOf(user)).act(() -> answer(user));
    }

    private String answer(String user) {
        try {
            return pages().perform(get("/").with(request -> {
                request.setRemoteUser(user);
                return request;
            })).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int triesNow(String user) {
        return desk.as(user).act(() -> {
            try {
                return pages().perform(post("/letters/try-now")).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private MockMvc pages() {
        return MockMvcBuilders.webAppContextSetup(context).build();
    }
}
