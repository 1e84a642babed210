package org.compactdesk.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.compactdesk.state.NameChange;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What staff entered that a Member State is called from a day on; null where a name is not known. */
@Table(schema = "desk", name = "state_name")
record StateNameRow(@Id Long id, String iso3, LocalDate validFrom, String shortEn, String inTextEn, String formalEn, String shortFr, String formalFr, String shortEs,
        String formalEs, String shortAr, String shortRu, String shortZh, String source, Instant recordedAt, String recordedBy) {

    static StateNameRow of(NameChange change, Instant now, String by) {
        Map<String, String> names = change.names();
        return new StateNameRow(null, change.iso3(), change.validFrom(), names.get("short_en"), names.get("in_text_en"), names.get("formal_en"), names.get("short_fr"),
                names.get("formal_fr"), names.get("short_es"), names.get("formal_es"), names.get("short_ar"), names.get("short_ru"), names.get("short_zh"),
                change.source(), now, by);
    }

    NameChange change() {
        Map<String, String> names = new HashMap<>();
        names.put("short_en", shortEn);
        names.put("in_text_en", inTextEn);
        names.put("formal_en", formalEn);
        names.put("short_fr", shortFr);
        names.put("formal_fr", formalFr);
        names.put("short_es", shortEs);
        names.put("formal_es", formalEs);
        names.put("short_ar", shortAr);
        names.put("short_ru", shortRu);
        names.put("short_zh", shortZh);
        names.values().removeIf(name -> name == null);
        return new NameChange(iso3, validFrom, names, source);
    }
}
