package org.compactdesk.meeting;

import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.springframework.stereotype.Component;

/** Both lists of the meeting as they would be now, each Member State with its ground. */
@Component
class SettleRecognitionListBriefing implements Briefing {

    private final MeetingLists lists;
    private final MeetingWords words;
    private final CampaignCards cards;

    SettleRecognitionListBriefing(MeetingLists lists, MeetingWords words, CampaignCards cards) {
        this.lists = lists;
        this.words = words;
        this.cards = cards;
    }

    @Override
    public String form() {
        return "SettleRecognitionList";
    }

    @Override
    public Map<String, Object> about(Request request) {
        MeetingList now = lists.preview(request.campaign());
        List<Choice> unverified = words.toDecide(now);
        return Map.of("card", cards.of(request.campaign()), "list", now, "recognized", words.lines(now, now.recognized()),
                "data", Map.of("unverified", unverified, "toDecide", !unverified.isEmpty()),
                "unverified", words.lines(now, now.unverified()), "acknowledged", words.lines(now, now.acknowledged()), "neither", words.lines(now, now.neither()));
    }
}
