package org.compactdesk.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.compactdesk.pages.Briefing;
import org.compactdesk.pages.Choice;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms of NoteVerbaleCampaign show. */
@Configuration(proxyBeanMethods = false)
class CampaignBriefings {

    @Bean
    Briefing requestCampaignBriefing(MemberStates memberStates, Languages languages, Clock clock) {
        return Briefing.of("RequestCampaign", request -> Map.of("languages", languages.others(), "data", Map.of(
                "today", LocalDate.now(clock).toString(), "groups", memberStates.regionalGroups(),
                "states", memberStates.all().stream().map(state -> Choice.of(state.iso3(), state.shortName())).toList())));
    }

    @Bean
    Briefing draftNoteVerbaleBriefing(CampaignBriefing campaigns) {
        return Briefing.of("DraftNoteVerbale", request -> campaigns.toDraft(request.campaign()));
    }

    @Bean
    Briefing clearNoteVerbaleBriefing(CampaignBriefing campaigns) {
        return Briefing.of("ClearNoteVerbale", request -> campaigns.of(request.campaign()));
    }

    @Bean
    Briefing registerReferenceBriefing(CampaignBriefing campaigns) {
        return Briefing.of("RegisterReference", request -> campaigns.of(request.campaign()));
    }

    @Bean
    Briefing releaseDispatchBriefing(CampaignBriefing campaigns) {
        return Briefing.of("ReleaseDispatch", request -> campaigns.beforeRelease(request.campaign()));
    }
}
