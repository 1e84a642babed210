package org.compactdesk.negotiation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.Proposal.Party;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.BilateralNegotiationProcess;
import org.compactdesk.state.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about talks show: the round so far, and what is on the table. */
@Configuration(proxyBeanMethods = false)
class NegotiationBriefings {

    @Bean
    Briefing recordProposalBriefing(RoundBriefings briefings) {
        return briefings.of("RecordProposal");
    }

    @Bean
    Briefing reviewLegallyBriefing(RoundBriefings briefings) {
        return briefings.of("ReviewLegally");
    }

    @Bean
    Briefing decideOnProposalBriefing(RoundBriefings briefings) {
        return briefings.of("DecideOnProposal");
    }

    @Bean
    Briefing clearProposalBriefing(RoundBriefings briefings) {
        return briefings.of("ClearProposal");
    }

    @Bean
    Briefing recordAnswerBriefing(RoundBriefings briefings) {
        return briefings.of("RecordAnswer");
    }

    @Bean
    Briefing followUpIdleTalksBriefing(RoundBriefings briefings) {
        return briefings.of("FollowUpIdleTalks");
    }

    @Bean
    RoundBriefings roundBriefings(Talks talks, Proposals bargaining, TalksView view, CurrentTexts texts, TextView textView,
            ParticipationCards cards, Participations participations, Campaigns campaigns, WordsByLanguage words, Clock clock) {
        return new RoundBriefings(talks, bargaining, view, texts, textView, cards, participations, campaigns, words, clock);
    }

    /** Makes the briefing of one form. */
    record RoundBriefings(Talks talks, Proposals bargaining, TalksView view, CurrentTexts texts, TextView textView,
            ParticipationCards cards, Participations participations, Campaigns campaigns, WordsByLanguage words, Clock clock) {

        Briefing of(String form) {
            return Briefing.of(form, this::about);
        }

        private Map<String, Object> about(Briefing.Request request) {
            TalksRound round = talks.of(request.participation(), request.get(BilateralNegotiationProcess.ROUND));
            List<TalksEntry> entries = talks.entries(round.id());
            List<Proposal> proposals = bargaining.all(round.id());
            Dossier dossier = participations.dossier(round.key());
            Campaign campaign = campaigns.of(round.key().reference());
            Instrument standing = texts.of(round.key(), campaign);
            Optional<Proposal> proposed = Proposals.last(proposals, Party.GOVERNMENT);
            Optional<TalksEntry> decision = Proposals.lastDecision(entries);
            Map<String, Object> about = new HashMap<>();
            about.put("card", cards.of(dossier, campaign));
            about.put("round", view.of(round, entries, proposals));
            about.put("proposal", proposed.map(proposal -> view.onTable(standing, proposal)).orElse(null));
            about.put("counter", Proposals.last(proposals, Party.SECRETARIAT).map(proposal -> view.onTable(standing, proposal)).orElse(null));
            about.put("decision", decision.map(TalksEntry::kind).map(Enum::name).orElse(""));
            about.put("words", decision.map(TalksEntry::note).orElse(null));
            about.put("writtenIn", decision.map(TalksEntry::language).map(Languages::englishName).orElse(null));
            about.put("askedIn", words.askedIn(round.key()));
            Map<String, Object> data = new HashMap<>(textView.rows(standing, proposed.map(Proposal::changes).orElse(List.of())));
            data.put("today", LocalDate.now(clock).toString());
            data.put("day", LocalDate.now(clock).toString());
            data.put("noteDate", dossier.participation().noteDate().toString());
            about.put("data", data);
            return about;
        }
    }
}
