package org.compactdesk.onpaper;

import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.springframework.stereotype.Component;

/** That a campaign's notes went out on paper, and the way to what happened since. */
@Component
class PaperSection implements PageSection<Campaign> {

    private final PaperFacts facts;

    PaperSection(PaperFacts facts) {
        this.facts = facts;
    }

    @Override
    public String title() {
        return Messages.of("onPaper.section");
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String template() {
        return "onpaper/section";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        return campaign.sentOnPaper() == null ? Map.of() : Map.of("reference", campaign.reference(), "sentOn", campaign.sentOnPaper(),
                "open", facts.areOpen(campaign.reference()));
    }
}
