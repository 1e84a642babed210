package org.compactdesk.drafting;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignText;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Messages;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.mission.MissionEntry;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
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
        return of(campaign, tag -> Instrument.read(campaign.instrumentTexts().get(tag), tag).orRefuse());
    }

    /** @param compacts the compact as it reads in a language that there is one in */
    List<Finding> of(Campaign campaign, Function<String, Instrument> compacts) {
        Map<String, MissionEntry> missions = directory.entriesOn(LocalDate.now(clock));
        Function<MemberState, String> workingLanguage = state -> Optional.ofNullable(missions.get(state.iso3())).map(MissionEntry::language).orElse(Languages.DEFAULT);
        List<MemberState> addressed = addressed(campaign);
        List<Finding> findings = papers(addressed, state -> languages.writtenTo(campaign.instrumentLanguage(workingLanguage.apply(state))), compacts);
        add(findings, Weight.TO_BE_CONFIRMED, "campaign.preFlight.addressMissing",
                addressed.stream().filter(state -> !missions.containsKey(state.iso3())).toList());
        add(findings, Weight.TO_KNOW, "campaign.preFlight.noLetters",
                addressed.stream().filter(state -> !languages.has(workingLanguage.apply(state))).toList());
        languages.others().forEach(language -> languages(findings, campaign, language,
                addressed.stream().filter(state -> workingLanguage.apply(state).equals(language.tag())).toList()));
        return findings;
    }

    private List<MemberState> addressed(Campaign campaign) {
        return campaign.addressees().stream().map(memberStates::of).toList();
    }

    /** What would be wrong in the compact as each Member State gets it, in its language or else in English. */
    private static List<Finding> papers(List<MemberState> addressed, Function<MemberState, Language> compactIn, Function<String, Instrument> compacts) {
        List<Finding> findings = new ArrayList<>();
        add(findings, Weight.STOPS, "campaign.preFlight.nameMissing",
                addressed.stream().filter(state -> !compactIn.apply(state).knows(state)).toList());
        List<MemberState> open = new ArrayList<>();
        addressed.stream().collect(groupingBy(compactIn)).forEach((language, states) -> {
            Instrument compact = compacts.apply(language.tag());
            states.stream().filter(state -> stillOpen(compact.filledInFor(state))).forEach(open::add);
        });
        add(findings, Weight.STOPS, "campaign.preFlight.placeholderLeft", open);
        return findings;
    }

    private static boolean stillOpen(Instrument filledIn) {
        return !filledIn.placeholders().isEmpty() || filledIn.leftOpen().isPresent();
    }

    /** Who gets which text in this working language, and which text is missing in it. */
    private static void languages(List<Finding> findings, Campaign campaign, Language language, List<MemberState> states) {
        for (CampaignText.Kind kind : CampaignText.Kind.values()) {
            boolean there = campaign.texts(kind).containsKey(language.tag());
            add(findings, Weight.TO_KNOW, "campaign.preFlight." + (there ? "textThere." : "textMissing.") + kind, states, language.englishName());
        }
        campaign.meeting().filter(meeting -> !meeting.names().containsKey(language.tag()))
                .ifPresent(meeting -> add(findings, Weight.TO_KNOW, "campaign.preFlight.meetingNameMissing", states, language.englishName()));
    }

    private static void add(List<Finding> findings, Weight weight, String sentence, List<MemberState> states, String... more) {
        if (!states.isEmpty()) {
            List<String> names = states.stream().map(MemberState::shortName).toList();
            findings.add(new Finding(weight, Messages.of(sentence, Stream.concat(Stream.of(names.size()), Stream.of(more)).toArray()), names));
        }
    }
}
