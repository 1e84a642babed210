package org.compactdesk.meeting;

import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.letter.Sends;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.process.HighLevelMeetingProcess;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** The Member States that could announce their intention at the meeting, and those whose signed copy nobody has checked yet. */
@Component
class RecordAnnouncementsBriefing implements Briefing, Sends {

    private final MeetingLists lists;
    private final Campaigns campaigns;
    private final CampaignCards cards;
    private final MemberStates states;
    private final MeetingWords words;

    RecordAnnouncementsBriefing(MeetingLists lists, Campaigns campaigns, CampaignCards cards, MemberStates states, MeetingWords words) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.cards = cards;
        this.states = states;
        this.words = words;
    }

    @Override
    public String form() {
        return "RecordAnnouncements";
    }

    @Override
    public Leaving leaving(Request entered) {
        return Leaving.of(lists.requests(entered.campaign(), entered.find(HighLevelMeetingProcess.ANNOUNCED).orElse(List.of())));
    }

    @Override
    public Map<String, Object> about(Request request) {
        MeetingList now = lists.preview(request.campaign());
        List<Choice> choices = lists.couldAnnounce(now).stream()
                .map(iso3 -> Choice.of(iso3, states.of(iso3).shortName())).toList();
        List<Choice> unverified = words.toDecide(now);
        return Map.of("card", cards.of(request.campaign()), "meeting", campaigns.of(request.campaign()).meeting().orElseThrow(),
                "list", now, "remark", lists.remark(request.campaign()), "data", Map.of("states", choices, "unverified", unverified, "toDecide", !unverified.isEmpty()));
    }
}
