package org.compactdesk.meeting;

import java.util.HashMap;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.PageSection;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;

/** The lists of the campaign's meeting: frozen, settled, or as they would be now. */
@Component
class MeetingSection implements PageSection<Campaign> {

    private final MeetingLists lists;
    private final Campaigns campaigns;
    private final MeetingWords words;

    MeetingSection(MeetingLists lists, Campaigns campaigns, MeetingWords words) {
        this.lists = lists;
        this.campaigns = campaigns;
        this.words = words;
    }

    @Override
    public String title() {
        return Messages.of("meeting.section");
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String template() {
        return "campaign/meeting";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        Map<String, Object> about = new HashMap<>();
        if (campaign.isDispatched() && campaign.meeting().isPresent()) {
            String reference = campaign.reference();
            MeetingList list = lists.frozen(reference).or(() -> lists.settled(reference)).orElseGet(() -> lists.preview(reference));
            about.put("meeting", campaign.meeting().get());
            about.put("list", list);
            // Frozen lists that are not there any more are not those that would be made today.
            about.put("whole", list.isWhole() && (list.stage() == MeetingList.Stage.FROZEN || campaigns.history(reference).last(FactKind.MEETING_HELD).isEmpty()));
            about.put("remark", lists.remark(reference));
            about.put("recognized", words.lines(list, list.recognized()));
            about.put("unverified", words.lines(list, list.unverified()));
            about.put("acknowledged", words.lines(list, list.acknowledged()));
        }
        return about;
    }
}
