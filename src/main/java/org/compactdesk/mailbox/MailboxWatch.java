package org.compactdesk.mailbox;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks into the mailbox now and then, one look at a time; without an account there is none. */
@Component
class MailboxWatch {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private final Optional<Mailbox> mailbox;
    private final MailboxSettings settings;
    private final MailboxState state;
    private final TaskScheduler scheduler;

    MailboxWatch(ObjectProvider<ImapAccount> account, MailboxSettings settings, MessageReader reader, TakenMails taken, Intake intake, Clock clock,
            MailboxState state, TaskScheduler scheduler) {
        this.mailbox = account.stream().findFirst().map(found -> new Mailbox(found, settings, reader, taken, intake, clock));
        this.settings = settings;
        this.state = state;
        this.scheduler = scheduler;
    }

    /** Not before everything is set up that what comes in may meet. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        mailbox.ifPresent(watched -> scheduler.scheduleWithFixedDelay(this::look, settings.every()));
    }

    /** Says once, in the log, that the mailbox cannot be reached, and once that it can again. Whatever happens, the next look comes. */
    void look() {
        try {
            mailbox.orElseThrow().read();
            if (state.isRead()) {
                log.info("The mailbox can be read again");
            }
        } catch (Throwable trouble) {
            if (state.cannotBeRead(trouble)) {
                log.error("The mailbox cannot be read: {}. Nothing is lost, the desk looks again every {} seconds", trouble.getMessage(),
                        settings.every().toSeconds());
            }
            log.debug("The mailbox cannot be read", trouble);
        }
    }
}
