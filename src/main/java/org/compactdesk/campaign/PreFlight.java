package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.compactdesk.engine.Refused;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.mission.MemberState;
import org.compactdesk.mission.MemberStates;
import org.compactdesk.mission.MissionDirectory;
import org.springframework.stereotype.Component;

/** What has to be looked at before a dispatch goes out. */
@Component
class PreFlight {

    /**
     * One thing found.
     *
     * @param stops whether nothing can go out while it is so
     */
    record Finding(boolean stops, String sentence, List<String> memberStates) {
    }

    private final MemberStates memberStates;
    private final MissionDirectory directory;
    private final Clock clock;

    PreFlight(MemberStates memberStates, MissionDirectory directory, Clock clock) {
        this.memberStates = memberStates;
        this.directory = directory;
        this.clock = clock;
    }

    List<Finding> of(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        Instrument compact = Instrument.read(campaign.instrumentText()).orRefuse();
        List<MemberState> addressed = campaign.addressees().stream().map(memberStates::of).toList();
        List<Finding> findings = new ArrayList<>();
        add(findings, true, "campaign.preFlight.nameMissing",
                addressed.stream().filter(state -> state.formalName().isBlank()).toList());
        add(findings, true, "campaign.preFlight.placeholderLeft",
                addressed.stream().filter(state -> !compact.filledInFor(state).placeholders().isEmpty()).toList());
        add(findings, false, "campaign.preFlight.addressMissing",
                addressed.stream().filter(state -> directory.addressesOn(state.iso3(), today).isEmpty()).toList());
        return findings;
    }

    private static void add(List<Finding> findings, boolean stops, String sentence, List<MemberState> states) {
        if (!states.isEmpty()) {
            List<String> names = states.stream().map(MemberState::shortName).toList();
            findings.add(new Finding(stops, Refused.sentence(sentence, String.valueOf(names.size())), names));
        }
    }
}
