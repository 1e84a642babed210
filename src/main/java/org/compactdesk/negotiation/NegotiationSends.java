package org.compactdesk.negotiation;

import static org.compactdesk.process.BilateralNegotiationProcess.*;

import org.compactdesk.document.EnteredWords;
import org.compactdesk.letter.Sends;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.pages.Briefing.Request;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What leaves when the forms about talks are completed. */
@Configuration(proxyBeanMethods = false)
class NegotiationSends {

    @Bean
    Sends clearProposalSends(Proposals bargaining, AgreedTexts texts) {
        return Sends.of("ClearProposal", entered -> Leaving.on(entered.find(CLEARED), true, () ->
                bargaining.toBeCleared(entered.get(ROUND)) == ProposalClearance.AGREED_TEXT ? texts.agreedText(entered.participation(), entered.get(ROUND))
                        : Leaving.of(texts.counterProposal(entered.participation(), entered.get(ROUND)))));
    }

    @Bean
    Sends recordAnswerSends(AgreedTexts texts) {
        return Sends.of("RecordAnswer", entered -> Leaving.on(entered.find(ANSWER), Answer.ACCEPTED,
                () -> texts.agreedText(entered.participation(), entered.get(ROUND))));
    }

    /** After clearance. */
    @Bean
    Sends decideOnProposalSends(Proposals bargaining, AgreedTexts texts, WordsByLanguage byLanguage) {
        return Sends.of("DecideOnProposal", entered -> entered.find(DECISION).map(decision -> switch (decision) {
            case ACCEPT -> texts.agreedText(entered.participation(), bargaining.last(entered.get(ROUND), Proposal.Party.GOVERNMENT));
            case COUNTER -> byLanguage.among(entered, WORDS, EnteredWords::tidy).map(words -> Leaving.of(texts.counterProposal(entered.participation(),
                    bargaining.changes(entered.participation(), entered(entered)), words, "draft"))).orElseGet(Leaving::open);
            case NO_AGREEMENT -> Leaving.nothing();
        }).orElseGet(Leaving::open).when("sends.onceCleared"));
    }

    private static EnteredChanges entered(Request entered) {
        return new EnteredChanges(entered.find(WORDINGS), entered.find(COMMITMENTS), entered.find(ADDITIONS));
    }
}
