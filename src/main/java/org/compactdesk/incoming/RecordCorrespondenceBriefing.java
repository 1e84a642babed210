package org.compactdesk.incoming;

import java.util.Map;
import org.compactdesk.pages.Briefing;
import org.springframework.stereotype.Component;

/** What the form "Record correspondence" shows. */
@Component
class RecordCorrespondenceBriefing implements Briefing {

    private final IncomingChoices choices;

    RecordCorrespondenceBriefing(IncomingChoices choices) {
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
