package org.compactdesk.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Lets the desk write to the demo's own mail server, unless {@code spring.mail.host} names another. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
class DemoMailSetUp {

    @Bean
    DemoMailServer demoMailServer(DemoMails mails) {
        return new DemoMailServer(mails);
    }

    @Bean
    JavaMailSenderImpl mailSender(DemoMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        return sender;
    }
}
