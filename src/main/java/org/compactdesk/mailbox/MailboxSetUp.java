package org.compactdesk.mailbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mailbox of an installation, where its host is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${compact-desk.mailbox.host:}'.isEmpty()")
class MailboxSetUp {

    @Bean
    ImapAccount imapAccount(MailboxSettings settings) {
        int port = settings.port() == 0 ? settings.protocol().equals("imaps") ? 993 : 143 : settings.port();
        return new ImapAccount(settings.protocol(), settings.host(), port, settings.user(), settings.password(), settings.folder(),
                settings.takenFolder(), settings.unencrypted());
    }
}
