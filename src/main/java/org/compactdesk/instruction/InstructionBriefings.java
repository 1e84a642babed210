package org.compactdesk.instruction;

import static org.compactdesk.process.StaffInstructionProcess.CORRECTIONS;
import static org.compactdesk.process.StaffInstructionProcess.INSTRUCTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignCards;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.kernel.Messages;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of StaffInstruction show. */
@Configuration(proxyBeanMethods = false)
class InstructionBriefings {

    @Bean
    Briefing giveInstructionBriefing(Campaigns campaigns, Instructions instructions, LetterBriefing letters, MemberStates memberStates, Languages languages,
            Clock clock) {
        return Briefing.of("GiveInstruction", request -> {
            List<Campaign> dispatched = campaigns.dispatched();
            Map<String, Object> data = new HashMap<>(Map.of(
                    "today", LocalDate.now(clock).toString(),
                    "campaigns", dispatched.stream().map(campaign -> Choice.of(campaign.reference(), campaign.titleAndReference())).toList(),
                    "acts", Choice.of("act", instructions.mayBeGiven().stream()),
                    "states", memberStates.all().stream().map(state -> Choice.of(state.iso3(), state.shortName())).toList(),
                    "languages", languages(languages, Languages.DEFAULT),
                    "letters", choices(instructions.subjects(ActKind.SEND_AGAIN)),
                    "entries", choices(instructions.subjects(ActKind.RECTIFY))));
            languages.all().forEach(language -> data.put(WordsByLanguage.field(CORRECTIONS, language).name(), List.of(Map.of())));
            return Map.of("correctable", letters.correctable(dispatched), "writtenTo", letters.writtenTo(dispatched), "data", data);
        });
    }

    @Bean
    Briefing confirmInstructionBriefing(Campaigns campaigns, Instructions instructions, ParticipationCards cards,
            CampaignCards campaignCards, MemberStates memberStates) {
        return Briefing.of("ConfirmInstruction", request -> {
            Instruction instruction = instructions.of(request.get(INSTRUCTION));
            Campaign campaign = campaigns.of(instruction.reference());
            return Map.of("instruction", instruction, "campaign", campaign,
                    "remarks", instructions.remarks(instruction),
                    "act", Messages.of("act." + instruction.act()),
                    "subject", instructions.subjectInWords(instruction),
                    "state", instruction.iso3() == null ? "" : memberStates.of(instruction.iso3()).shortName(),
                    "card", instruction.key().map(cards::of).orElseGet(() -> campaignCards.of(campaign)));
        });
    }

    @Bean
    Briefing clearLetterBriefing(LetterBriefing letters) {
        return Briefing.of("ClearLetter", request -> letters.of(request.get(INSTRUCTION)));
    }

    @Bean
    Briefing reviseLetterBriefing(LetterBriefing letters, Languages languages) {
        return Briefing.of("ReviseLetter", request -> letters.toRevise(request.get(INSTRUCTION),
                language -> languages(languages, language)));
    }

    private static List<Choice> languages(Languages languages, String chosen) {
        return languages.all().stream().map(language -> new Choice(language.tag(), language.englishName(), language.tag().equals(chosen))).toList();
    }

    private static List<Choice> choices(Map<String, String> words) {
        return words.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
    }
}
