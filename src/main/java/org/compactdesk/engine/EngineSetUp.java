package org.compactdesk.engine;

import java.time.Clock;
import org.compactdesk.access.FailuresOverRest;
import org.compactdesk.access.JaxRsRegistration;
import org.compactdesk.access.RejectionOverRest;
import org.compactdesk.kernel.Days;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's clock, and the order in which the two sets of tables are made: the record's first. */
@Configuration(proxyBeanMethods = false)
class EngineSetUp {

    @Bean
    Clock clock() {
        return new EngineClock(Days.NEW_YORK);
    }

    /** The engine is built after Flyway has made the record, so that no job runs before its tables are there. */
    @Bean
    static EngineAfterRecord engineAfterRecord() {
        return new EngineAfterRecord();
    }

    @Bean
    static JaxRsRegistration refusedOverRest() {
        return new JaxRsRegistration(RejectionOverRest.class);
    }

    @Bean
    static JaxRsRegistration failuresOverRest() {
        return new JaxRsRegistration(FailuresOverRest.class);
    }
}
