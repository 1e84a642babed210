package org.compactdesk.negotiation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.campaign.ParticipationCards;
import org.compactdesk.negotiation.Proposal.Party;
import org.compactdesk.pages.Briefing;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.BilateralNegotiationProcess;
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
    RoundBriefings roundBriefings(Talks talks, Proposals bargaining, TalksView view, ParticipationCards cards,
            Participations participations, Clock clock) {
        return new RoundBriefings(talks, bargaining, view, cards, participations, clock);
    }

    /** Makes the briefing of one form. */
    record RoundBriefings(Talks talks, Proposals bargaining, TalksView view, ParticipationCards cards, Participations participations,
            Clock clock) {

        Briefing of(String form) {
            return Briefing.of(form, this::about);
        }

        private Map<String, Object> about(Briefing.Request request) {
            TalksRound round = talks.of(request.participation(), ((Number) request.variables().get(BilateralNegotiationProcess.ROUND.name())).longValue());
            Map<String, Object> about = new HashMap<>();
            about.put("card", cards.of(round.key()));
            about.put("round", view.of(round));
            about.put("proposal", view.onTable(round, Party.GOVERNMENT).orElse(null));
            about.put("counter", view.onTable(round, Party.SECRETARIAT).orElse(null));
            about.put("decision", bargaining.findDecision(round.id()).map(TalksEntry::kind).map(Enum::name).orElse(""));
            about.put("words", bargaining.findDecision(round.id()).map(TalksEntry::note).orElse(null));
            about.put("data", data(round));
            return about;
        }

        private Map<String, Object> data(TalksRound round) {
            Optional<Proposal> last = bargaining.find(round.id(), Party.GOVERNMENT);
            Map<String, Object> data = new HashMap<>(view.rows(round, last));
            data.put("today", LocalDate.now(clock).toString());
            data.put("day", LocalDate.now(clock).toString());
            data.put("noteDate", participations.of(round.key()).noteDate().toString());
            return data;
        }
    }
}
