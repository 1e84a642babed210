package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.compactdesk.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A mailbox that cannot be read: staff see it where they look, not only those who read the log. */
class MailboxWatchTest extends MailboxScenario {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    private MailboxState state;

    @Autowired
    private TaskScheduler applications;

    @Autowired
    private ThreadPoolTaskSchedulerBuilder schedulers;

    @Autowired
    private WebApplicationContext application;

    @AfterEach
    void forget() {
        state.isRead();
    }

    @Test
    void aServerThatIsAwayIsToldToStaffUntilTheMailboxIsReadAgain() throws Exception {
        looks(account(NOBODY_LISTENS, "secret"));
        desk.isAt("2017-08-02T10:30");
        looks(account(NOBODY_LISTENS, "secret"));

        String told = "mailbox has not been read since 2 August 2017, 09:00 New York: its server cannot be reached (Connection refused)";
        assertThat(page("/ledger", "registry")).contains(told);
        assertThat(page("/", "registry")).contains(told);
        assertThat(page("/", null)).as("nobody outside hears of it").doesNotContain("mailbox has not been read");

        inbox.receives(mail("From: somebody@example.com", "Subject: A concert", "", "Tonight."));
        looks(inbox.account(""));
        assertThat(entries()).hasSize(1);
        assertThat(page("/ledger", "registry")).doesNotContain("mailbox has not been read");
        assertThat(page("/", "registry")).doesNotContain("mailbox has not been read");
    }

    @Test
    void aPasswordThatTheServerDoesNotTakeIsToldWithItsWords() throws Exception {
        looks(account(inbox.account("").port(), "guessed"));
        assertThat(page("/ledger", "registry")).contains("does not accept the desk’s user name and password (", "Invalid login/password");
    }

    @Test
    void noPasswordGoesOverAConnectionThatIsNotEncryptedUnlessThatIsAllowed() throws Exception {
        looks(new ImapAccount("imap", "127.0.0.1", inbox.account("").port(), "desk", "guessed", "INBOX", "", false));
        assertThat(page("/ledger", "registry")).as("not even a wrong one").contains("offers no encrypted connection").doesNotContain("does not accept");
    }

    @Test
    void fromTheStartOnItLooksByItself() {
        inbox.receives(mail("From: somebody@example.com", "Subject: A recital", "", "Tonight."));
        ThreadPoolTaskScheduler own = scheduler();
        try {
            watch(inbox.account(""), own).start();
            Awaitility.await().atMost(Patience.LIMIT).untilAsserted(() -> assertThat(entries()).hasSize(1));
        } finally {
            own.shutdown();
        }
    }

    /** An interruption could hit the database in the middle of a commit. */
    @Test
    void aLookUnderWayEndsBeforeTheDeskStops() throws InterruptedException {
        ThreadPoolTaskScheduler own = scheduler();
        var begun = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        Future<?> look = own.submit(() -> {
            begun.countDown();
            goesOn.await();
            return null;
        });
        begun.await();
        Thread stop = new Thread(own::shutdown);
        stop.start();
        Awaitility.await().atMost(Patience.LIMIT).until(() -> stop.getState() == Thread.State.TIMED_WAITING || !stop.isAlive());
        goesOn.countDown();
        stop.join();
        assertThat(look).as("ends, and not by an interruption").succeedsWithin(Patience.LIMIT);
    }

    /** One of its own, set up as the application's. */
    private ThreadPoolTaskScheduler scheduler() {
        ThreadPoolTaskScheduler own = schedulers.build();
        own.initialize();
        return own;
    }

    private void looks(ImapAccount account) {
        watch(account, applications).look();
    }

    private MailboxWatch watch(ImapAccount account, TaskScheduler scheduler) {
        return new MailboxWatch(new StaticListableBeanFactory(Map.of("account", account)).getBeanProvider(ImapAccount.class), settings,
                reader, taken, intake, clock, state, scheduler);
    }

    private static ImapAccount account(int port, String password) {
        return new ImapAccount("imap", "127.0.0.1", port, "desk", password, "INBOX", "", true);
    }

    private String page(String path, String user) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        return MockMvcBuilders.webAppContextSetup(application).build().perform(user == null ? request : request.with(asked -> {
            asked.setRemoteUser(user);
            return asked;
        })).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
