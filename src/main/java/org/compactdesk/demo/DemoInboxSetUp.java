package org.compactdesk.demo;

import java.time.Clock;
import org.compactdesk.mailbox.ImapAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Gives the desk a mailbox of its own to read, unless {@code compact-desk.mailbox.host} names another. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnExpression("'${compact-desk.mailbox.host:}'.isEmpty()")
class DemoInboxSetUp {

    @Bean
    DemoInbox demoInbox() {
        return new DemoInbox();
    }

    @Bean
    ImapAccount imapAccount(DemoInbox inbox) {
        return inbox.account();
    }

    @Bean
    DemoAnswers demoAnswers(DemoInbox inbox, Clock clock) {
        return new DemoAnswers(inbox, clock);
    }
}
