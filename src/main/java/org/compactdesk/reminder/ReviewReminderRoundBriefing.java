package org.compactdesk.reminder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Briefing;
import org.compactdesk.process.ReminderRoundProcess;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Who is to get which letter, and when the letters go out. */
@Component
class ReviewReminderRoundBriefing implements Briefing {

    private final ReminderRounds rounds;
    private final CampaignCards cards;
    private final MemberStates states;

    ReviewReminderRoundBriefing(ReminderRounds rounds, CampaignCards cards, MemberStates states) {
        this.rounds = rounds;
        this.cards = cards;
        this.states = states;
    }

    @Override
    public String form() {
        return "ReviewReminderRound";
    }

    @Override
    public Map<String, Object> about(Request request) {
        Round round = rounds.of(request.campaign(), request.get(ReminderRoundProcess.ROUND));
        List<DueReminder> due = rounds.due(round.id());
        List<Map<String, String>> missions = due.stream().map(each -> Map.of("id", each.key().iso3(),
                "name", states.of(each.key().iso3()).shortName(), "page", each.key().page(),
                "letter", Messages.of("reminderLetter." + each.letter()),
                "standing", Messages.of("standing." + each.standing()),
                "reason", Objects.requireNonNullElse(each.reason(), ""))).toList();
        return Map.of("card", cards.of(round.reference()), "round", round,
                "letters", due.stream().collect(groupingBy(each -> Messages.of("reminderLetter." + each.letter()), TreeMap::new, counting())),
                "data", Map.of("missions", missions));
    }
}
