package org.compactdesk.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.pages.Choice;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.process.IncomingCorrespondenceProcess.Classification;
import org.compactdesk.process.IncomingCorrespondenceProcess.Medium;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What the forms of IncomingCorrespondence let people choose from. */
@Component
class IncomingChoices {

    private final Campaigns campaigns;
    private final MemberStates states;
    private final Clock clock;

    IncomingChoices(Campaigns campaigns, MemberStates states, Clock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.clock = clock;
    }

    Map<String, Object> toRecord() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("today", LocalDate.now(clock).toString());
        data.put("media", Choice.of("medium", Arrays.stream(Medium.values())));
        List<Campaign> dispatched = campaigns.dispatched();
        data.put("states", withOpen("arrival.notKnown", states(dispatched, null)));
        data.put("campaigns", withOpen("arrival.notKnown", campaigns(dispatched, null)));
        data.put("kinds", withOpen("arrival.later", kinds()));
        data.put("textMatches", textMatches());
        return data;
    }

    /** @param arrival what is known of it is chosen already */
    Map<String, Object> toIdentify(IncomingItem arrival, List<Choice> candidates) {
        List<Campaign> dispatched = campaigns.dispatched();
        return Map.of("states", states(dispatched, arrival.iso3()), "campaigns", campaigns(dispatched, arrival.reference()), "candidates", candidates,
                "anyCandidate", !candidates.isEmpty(), "receivedOn", arrival.receivedOn().toString(), "today", LocalDate.now(clock).toString());
    }

    /** @param key the participation that it is matched to */
    Map<String, Object> toClassify(BusinessKey key) {
        List<Campaign> dispatched = campaigns.dispatched();
        List<Choice> others = dispatched.stream().filter(campaign -> !campaign.reference().equals(key.reference()) && campaign.addressees().contains(key.iso3()))
                .map(campaign -> Choice.of(campaign.reference(), campaign.titleAndReference())).toList();
        List<Choice> alike = dispatched.stream().filter(campaign -> campaign.reference().equals(key.reference())).flatMap(campaign -> campaign.addressees().stream())
                .filter(iso3 -> !iso3.equals(key.iso3())).map(states::of).map(state -> Choice.of(state.iso3(), state.shortName())).toList();
        List<Choice> all = new ArrayList<>(kinds());
        all.add(Choice.of(ResponseKind.NOT_FOR_US.name(), Messages.of("response.NOT_FOR_US")));
        all.add(Choice.of(Classification.WRONG_SENDER.name(), Messages.of("arrival.wrongSender")));
        return Map.of("classifications", all, "textMatches", textMatches(), "otherStates", alike, "otherCampaigns", others, "anyOtherCampaign", !others.isEmpty(),
                "anyOtherState", !alike.isEmpty());
    }

    /** The Member States that some dispatched campaign addresses. */
    private List<Choice> states(List<Campaign> dispatched, String chosen) {
        Set<String> addressed = dispatched.stream().flatMap(campaign -> campaign.addressees().stream()).collect(Collectors.toSet());
        return states.all().stream().filter(state -> addressed.contains(state.iso3()))
                .map(state -> new Choice(state.iso3(), state.shortName(), state.iso3().equals(chosen))).toList();
    }

    private static List<Choice> campaigns(List<Campaign> all, String chosen) {
        return all.stream().map(campaign -> new Choice(campaign.reference(), campaign.titleAndReference(),
                campaign.reference().equals(chosen) || chosen == null && all.size() == 1)).toList();
    }

    private static List<Choice> kinds() {
        return Choice.of("response", Arrays.stream(ResponseKind.values()).filter(kind -> kind.comesIn() && kind != ResponseKind.NOT_FOR_US));
    }

    private static List<Choice> textMatches() {
        return Choice.of("textMatch", Arrays.stream(TextMatch.values()));
    }

    private static List<Choice> withOpen(String key, List<Choice> choices) {
        boolean chosen = choices.stream().anyMatch(Choice::checked);
        return Stream.concat(Stream.of(new Choice("", Messages.of(key), !chosen)), choices.stream()).toList();
    }
}
