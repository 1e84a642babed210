package org.compactdesk.state;

import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** The names in a text. */
class NamesGrowthTest extends GrowthTest {

    @Override
    protected Map<String, Consumer<String>> readers() {
        StateNames names = new StateNames(new MemberStates());
        return Map.of("names", names::in);
    }
}
