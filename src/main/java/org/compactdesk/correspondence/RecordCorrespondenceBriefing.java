package org.compactdesk.correspondence;

import java.util.Map;
import org.compactdesk.engine.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Record correspondence" shows. */
@Component
class RecordCorrespondenceBriefing implements Briefing {

    private final ArrivalChoices choices;

    RecordCorrespondenceBriefing(ArrivalChoices choices) {
        this.choices = choices;
    }

    @Override
    public String form() {
        return "RecordCorrespondence";
    }

    @Override
    public Map<String, Object> about(Request request) {
        return Map.of("data", choices.toRecord());
    }
}
