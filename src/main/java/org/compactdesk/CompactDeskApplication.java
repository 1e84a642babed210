package org.compactdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Compact Desk: from the note verbale to the returned copy. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CompactDeskApplication {

    public static void main(String[] args) {
        SpringApplication.run(CompactDeskApplication.class, args);
    }
}
