package org.compactdesk.reminder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignSection;
import org.compactdesk.engine.Refused;
import org.springframework.stereotype.Component;

/** The next round of reminders and those that were. */
@Component
class ReminderSection implements CampaignSection {

    private final ReminderRounds rounds;

    ReminderSection(ReminderRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String title() {
        return Refused.sentence("reminder.section");
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String template() {
        return "campaign/reminders";
    }

    @Override
    public Map<String, Object> about(Campaign campaign) {
        Map<String, Object> about = new HashMap<>();
        if (campaign.isDispatched()) {
            about.put("closed", campaign.isClosed());
            about.put("next", rounds.next(campaign.reference()).orElse(null));
            about.put("rounds", rounds.all(campaign.reference()).stream().sorted(Comparator.comparing(Round::id).reversed())
                    .map(this::line).toList());
        }
        return about;
    }

    private Line line(Round round) {
        List<DueReminder> due = rounds.due(round.id());
        return new Line(round, due.size(), due.stream().filter(each -> each.becameOf() != null)
                .collect(groupingBy(each -> Refused.sentence("reminder." + each.becameOf()), TreeMap::new, counting())));
    }

    /** One round and what became of its missions; public, because the template reads it. */
    public record Line(Round round, int listed, Map<String, Long> outcomes) {
    }
}
