package org.compactdesk.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the REST API and the web applications refuse besides the engine. */
@Configuration(proxyBeanMethods = false)
class RestSetUp {

    @Bean
    static JaxRsRegistration ownWorkOnly() {
        return new JaxRsRegistration(OwnWorkOnly.class);
    }

    @Bean
    static JaxRsRegistration noWadl() {
        return new JaxRsRegistration(NoWadl.class);
    }
}
