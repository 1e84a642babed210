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
import org.compactdesk.kernel.Messages;
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
        data.put("media", Arrays.stream(Medium.values()).map(medium -> choice(medium.name(), "medium." + medium)).toList());
        data.put("states", withOpen("arrival.notKnown", states(null)));
        data.put("campaigns", withOpen("arrival.notKnown", campaigns(null)));
        data.put("kinds", withOpen("arrival.later", kinds()));
        data.put("textMatches", textMatches());
        return data;
    }

    /** @param arrival what is known of it is chosen already */
    Map<String, Object> toIdentify(IncomingItem arrival) {
        return Map.of("states", states(arrival.iso3()), "campaigns", campaigns(arrival.reference()));
    }

    Map<String, Object> toClassify() {
        List<Map<String, Object>> all = new ArrayList<>(kinds());
        all.add(choice(ResponseKind.NOT_FOR_US.name(), "response.NOT_FOR_US"));
        all.add(choice(Classification.WRONG_SENDER.name(), "arrival.wrongSender"));
        return Map.of("classifications", all, "textMatches", textMatches());
    }

    /** The Member States that some dispatched campaign addresses. */
    private List<Map<String, Object>> states(String chosen) {
        Set<String> addressed = dispatched().flatMap(campaign -> campaign.addressees().stream()).collect(Collectors.toSet());
        return states.all().stream().filter(state -> addressed.contains(state.iso3()))
                .map(state -> option(state.iso3(), state.shortName(), state.iso3().equals(chosen))).toList();
    }

    private List<Map<String, Object>> campaigns(String chosen) {
        List<Campaign> all = dispatched().toList();
        return all.stream().map(campaign -> option(campaign.reference(), campaign.title() + " (" + campaign.reference() + ")",
                campaign.reference().equals(chosen) || chosen == null && all.size() == 1)).toList();
    }

    private Stream<Campaign> dispatched() {
        return campaigns.all().stream().filter(Campaign::isDispatched);
    }

    private static List<Map<String, Object>> kinds() {
        return Arrays.stream(ResponseKind.values()).filter(kind -> kind.comesIn() && kind != ResponseKind.NOT_FOR_US)
                .map(kind -> choice(kind.name(), "response." + kind)).toList();
    }

    private static List<Map<String, Object>> textMatches() {
        return Arrays.stream(TextMatch.values()).map(match -> choice(match.name(), "textMatch." + match)).toList();
    }

    private static List<Map<String, Object>> withOpen(String key, List<Map<String, Object>> choices) {
        boolean chosen = choices.stream().anyMatch(choice -> Boolean.TRUE.equals(choice.get("checked")));
        return Stream.concat(Stream.of(option("", Messages.of(key), !chosen)), choices.stream()).toList();
    }

    private static Map<String, Object> choice(String value, String key) {
        return option(value, Messages.of(key), false);
    }

    private static Map<String, Object> option(String value, String label, boolean checked) {
        return Map.of("value", value, "label", label, "checked", checked);
    }
}
