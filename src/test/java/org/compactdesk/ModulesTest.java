package org.compactdesk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A package is a feature: no cycles, and nobody reaches behind what a feature shows. */
class ModulesTest {

    @Test
    void featuresUseEachOtherOneWayOnlyAndThroughTheirPublicTypes() {
        ApplicationModules.of(CompactDeskApplication.class).verify();
    }
}
