package org.compactdesk.incoming;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.compactdesk.GrowthTest;

/** What a mail quotes, who sends it, whom it names. */
class QuotationGrowthTest extends GrowthTest {

    @Override
    protected Map<String, Consumer<String>> readers() {
        return Map.of("quotation", text -> Quotation.folded(text + "\n> x", List.of("Excellency, the letter that it answers", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")),
                "sender", Matching::addressIn);
    }
}
