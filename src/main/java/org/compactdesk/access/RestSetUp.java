package org.compactdesk.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people read where the REST API or a web application says no. */
@Configuration(proxyBeanMethods = false)
class RestSetUp {

    @Bean
    static JaxRsRegistration rejectionOverRest() {
        return new JaxRsRegistration(RejectionOverRest.class);
    }

    @Bean
    static JaxRsRegistration ownWorkOnly() {
        return new JaxRsRegistration(OwnWorkOnly.class);
    }

    @Bean
    static JaxRsRegistration noWadl() {
        return new JaxRsRegistration(NoWadl.class);
    }

    @Bean
    static JaxRsRegistration failuresOverRest() {
        return new JaxRsRegistration(FailuresOverRest.class);
    }
}
