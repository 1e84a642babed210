package org.compactdesk.reminder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.CampaignSection;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** The next round of reminders and those that were. */
@Component
class ReminderSection implements CampaignSection {

    private final ReminderRounds rounds;
    private final MemberStates states;

    ReminderSection(ReminderRounds rounds, MemberStates states) {
        this.rounds = rounds;
        this.states = states;
    }

    @Override
    public String title() {
        return Messages.of("reminder.section");
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
        List<Mission> missions = rounds.due(round.id()).stream().map(due -> new Mission(states.of(due.key().iso3()).shortName(), due.key().page(),
                Messages.of("reminderLetter." + due.letter()), due.words(round), due.reason())).toList();
        return new Line(round, missions, missions.stream().collect(groupingBy(Mission::becameOf, TreeMap::new, counting())));
    }

    /** One round and what became of its missions; public, because the template reads it. */
    public record Line(Round round, List<Mission> missions, Map<String, Long> outcomes) {
    }

    /** One mission of a round; public, because the template reads it. */
    public record Mission(String name, String page, String letter, String becameOf, String reason) {
    }
}
