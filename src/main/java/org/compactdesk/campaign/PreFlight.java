package org.compactdesk.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.compactdesk.engine.Refused;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.mission.Languages;
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
     * @param memberStates whom it concerns, by name
     */
    record Finding(Weight weight, String sentence, List<String> memberStates) {

        /** Whether nothing can go out while it is so. */
        public boolean stops() {
            return weight == Weight.STOPS;
        }

        public boolean isToBeConfirmed() {
            return weight == Weight.TO_BE_CONFIRMED;
        }

        public boolean isToKnow() {
            return weight == Weight.TO_KNOW;
        }
    }

    private enum Weight {
        STOPS,
        /** Whoever releases says that it may go out all the same. */
        TO_BE_CONFIRMED,
        TO_KNOW
    }

    private final MemberStates memberStates;
    private final MissionDirectory directory;
    private final Languages languages;
    private final Clock clock;

    PreFlight(MemberStates memberStates, MissionDirectory directory, Languages languages, Clock clock) {
        this.memberStates = memberStates;
        this.directory = directory;
        this.languages = languages;
        this.clock = clock;
    }

    List<Finding> of(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        Instrument compact = Instrument.read(campaign.instrumentText()).orRefuse();
        List<MemberState> addressed = campaign.addressees().stream().map(memberStates::of).toList();
        List<Finding> findings = new ArrayList<>();
        add(findings, Weight.STOPS, "campaign.preFlight.nameMissing",
                addressed.stream().filter(state -> state.formalName().isBlank()).toList());
        add(findings, Weight.STOPS, "campaign.preFlight.placeholderLeft",
                addressed.stream().filter(state -> !compact.filledInFor(state).placeholders().isEmpty()).toList());
        add(findings, Weight.TO_BE_CONFIRMED, "campaign.preFlight.addressMissing",
                addressed.stream().filter(state -> directory.addressesOn(state.iso3(), today).isEmpty()).toList());
        add(findings, Weight.TO_KNOW, "campaign.preFlight.noLetters",
                addressed.stream().filter(state -> !languages.has(directory.languageOn(state.iso3(), today))).toList());
        // A campaign's note and compact are one text in one language.
        add(findings, Weight.TO_KNOW, "campaign.preFlight.textMissing",
                addressed.stream().filter(state -> !directory.languageOn(state.iso3(), today).equals(Languages.DEFAULT)).toList());
        return findings;
    }

    private static void add(List<Finding> findings, Weight weight, String sentence, List<MemberState> states) {
        if (!states.isEmpty()) {
            List<String> names = states.stream().map(MemberState::shortName).toList();
            findings.add(new Finding(weight, Refused.sentence(sentence, String.valueOf(names.size())), names));
        }
    }
}
