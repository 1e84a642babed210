package org.compactdesk.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.PersonNames;
import org.compactdesk.instrument.InstrumentVersion;
import org.compactdesk.instrument.Versions;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.participation.Dossier;
import org.springframework.stereotype.Component;

/** The versions of the text on a participation's page. */
@Component
class VersionsSection implements PageSection<Dossier> {

    private final Versions versions;
    private final Documents documents;
    private final PersonNames names;

    VersionsSection(Versions versions, Documents documents, PersonNames names) {
        this.versions = versions;
        this.documents = documents;
        this.names = names;
    }

    @Override
    public String title() {
        return Messages.of("talks.versions");
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String template() {
        return "participation/versions";
    }

    @Override
    public Map<String, Object> about(Dossier dossier) {
        List<Map<String, Object>> rows = versions.all(dossier.participation().businessKey()).stream().map(this::row).toList();
        return rows.isEmpty() ? Map.of() : Map.of("versions", rows);
    }

    private Map<String, Object> row(InstrumentVersion version) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", version.number());
        row.put("why", Messages.of("version." + version.why()));
        row.put("on", Days.read(version.madeAt()));
        row.put("by", names.of(version.madeBy()));
        row.put("hash", version.hash().substring(0, 12));
        row.put("document", Optional.ofNullable(version.document()).flatMap(documents::find).orElse(null));
        return row;
    }
}
