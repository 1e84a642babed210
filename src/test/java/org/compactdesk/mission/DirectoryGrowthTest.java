package org.compactdesk.mission;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** The directory's table and the addresses in it. */
class DirectoryGrowthTest extends GrowthTest {

    @Override
    protected Map<String, Consumer<String>> readers() {
        return Map.of("table", text -> DirectoryTable.read(text.getBytes(StandardCharsets.UTF_8)),
                "addresses", text -> MissionAddress.written(text, text),
                "address", text -> MissionAddress.main(text).isReachable());
    }
}
