package org.compactdesk;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A browser before the packaged jar's demo, whose note verbale is dispatched. */
@ResourceLock(DemoState.SHARED)
abstract class DemoInBrowser {

    static Chromium chromium;
    static PackagedDesk desk;

    @BeforeAll
    static void openTheDemo() {
        chromium = Chromium.start();
        desk = DemoState.dispatched();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Locator field(Locator form, String label) {
        return form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
