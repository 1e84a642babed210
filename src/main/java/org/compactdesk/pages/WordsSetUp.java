package org.compactdesk.pages;

import java.util.Locale;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whatever speaks to people takes its sentences from Spring's {@code MessageSource}, and its days from {@code @days}. */
@Configuration(proxyBeanMethods = false)
class WordsSetUp {

    @Bean
    static InitializingBean messages(MessageSource source) {
        return () -> Messages.from((key, args) -> source.getMessage(key, args, Locale.ENGLISH));
    }

    @Bean
    Days days() {
        return new Days();
    }
}
