package org.compactdesk.onpaper;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** The table of what happened on paper. */
class PaperTableGrowthTest extends GrowthTest {

    @Override
    protected Map<String, Consumer<String>> readers() {
        return Map.of("table", text -> PaperTable.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
