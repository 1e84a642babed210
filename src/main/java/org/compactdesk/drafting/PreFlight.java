package org.compactdesk.drafting;

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
import org.compactdesk.kernel.Messages;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.mission.MissionEntry;
import org.compactdesk.paper.PapersRead;
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

        public boolean isToBeAnswered() {
            return weight == Weight.TO_BE_ANSWERED;
        }

        public boolean isToKnow() {
            return weight == Weight.TO_KNOW;
        }
    }

    private enum Weight {
        STOPS,
        /** Whoever releases says that it may go out all the same. */
        TO_BE_CONFIRMED,
        /** Whoever releases says why it may. */
        TO_BE_ANSWERED,
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

    List<Finding> of(Campaign campaign, PapersRead read) {
        Map<String, MissionEntry> missions = directory.entriesOn(LocalDate.now(clock));
        Function<MemberState, String> workingLanguage = state -> Optional.ofNullable(missions.get(state.iso3())).map(MissionEntry::language).orElse(Languages.DEFAULT);
        List<MemberState> addressed = addressed(campaign);
        List<Finding> findings = papers(read);
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

    /** What was found on the papers themselves. */
    private static List<Finding> papers(PapersRead read) {
        List<Finding> findings = new ArrayList<>();
        String faults = read.faults();
        if (!faults.isEmpty()) {
            findings.add(new Finding(Weight.STOPS, faults, List.of()));
        }
        add(findings, Weight.TO_BE_ANSWERED, "campaign.preFlight.otherLength", read.ofOtherLength());
        return findings;
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
