package org.compactdesk.reminder;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.Sends;
import org.compactdesk.pages.Briefing;
import org.compactdesk.process.ReminderRoundProcess;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** Who is to get which letter, as it would go out, when the letters go out, and who is held back because its answer lies unread. */
@Component
class ReviewReminderRoundBriefing implements Briefing, Sends {

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

    /** As the record is now: it is asked once more at the release. */
    @Override
    public Leaving leaving(Request entered) {
        return Leaving.of(rounds.letters(entered.campaign(), entered.get(ReminderRoundProcess.ROUND), TakenOff.read(entered.find(ReminderRoundProcess.TAKEN_OFF))))
                .when("sends.withRound");
    }

    @Override
    public Map<String, Object> about(Request request) {
        Round round = rounds.of(request.campaign(), request.get(ReminderRoundProcess.ROUND));
        Set<BusinessKey> heldBack = rounds.heldBack(round.reference());
        Map<Boolean, List<DueReminder>> listed = rounds.due(round.id()).stream().collect(partitioningBy(each -> heldBack.contains(each.key())));
        List<DueReminder> due = listed.get(false);
        List<Map<String, String>> missions = due.stream().map(each -> Map.of("id", each.key().iso3(),
                "name", states.of(each.key().iso3()).shortName(), "page", each.key().page(),
                "letter", Messages.of("reminderLetter." + each.letter()),
                "standing", Messages.of("standing." + each.standing()),
                "reason", Objects.requireNonNullElse(each.reason(), ""))).toList();
        return Map.of("card", cards.of(round.reference()), "round", round,
                "heldBack", listed.get(true).stream().map(each -> Map.of("name", states.of(each.key().iso3()).shortName(), "page", each.key().page())).toList(),
                "letters", due.stream().collect(groupingBy(each -> Messages.of("reminderLetter." + each.letter()), TreeMap::new, counting())),
                "data", Map.of("missions", missions));
    }
}
