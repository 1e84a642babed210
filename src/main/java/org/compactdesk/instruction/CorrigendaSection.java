package org.compactdesk.instruction;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/** The corrigenda of a campaign's note verbale, where there are any. */
@Component
class CorrigendaSection implements PageSection<Campaign> {

    private final Corrigenda corrigenda;

    CorrigendaSection(Corrigenda corrigenda) {
        this.corrigenda = corrigenda;
    }

    @Override
    public String title() {
        return Messages.of("corrigendum.section");
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String template() {
        return "campaign/corrigenda";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        List<Row> rows = corrigenda.of(campaign.reference()).stream().map(issued -> new Row(issued, corrigenda.corrections(issued))).toList();
        return rows.isEmpty() ? Map.of() : Map.of("rows", rows);
    }

    record Row(Corrigendum corrigendum, List<Correction> corrections) {

        /** "French", by language. */
        public Map<String, String> inWords() {
            return corrigendum.texts().stream().map(Corrigendum.Text::language).collect(toMap(language -> language, Languages::englishName));
        }
    }
}
