package org.compactdesk.negotiation;

import static org.compactdesk.process.BilateralNegotiationProcess.*;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.SentForm;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.TalksRound.Ending;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of BilateralNegotiation. */
@Configuration(proxyBeanMethods = false)
class BilateralNegotiationSteps {

    /** The round may be over already, where a withdrawal or a signed copy was faster. */
    @Bean
    JavaDelegate openRound(Talks talks) {
        return step -> {
            Optional<TalksRound> round = talks.takeUp(Keys.of(step));
            ROUND_OPEN.set(step, round.isPresent());
            ROUND.set(step, round.map(TalksRound::id).orElse(null));
        };
    }

    @Bean
    JavaDelegate fileProposal(Proposals bargaining) {
        return step -> {
            bargaining.file(Keys.of(step), ROUND.get(step), PROPOSAL.get(step), TALKED_ON.take(step), changes(step),
                    PAPER.takeIfThere(step), ACCOUNT.takeIfThere(step).orElse(null)).orRefuse();
            CHANGE.set(step, bargaining.weightiest(ROUND.get(step)).orElse(null));
        };
    }

    @Bean
    JavaDelegate recordLegalReview(Proposals bargaining) {
        return step -> bargaining.reviewed(Keys.of(step), ROUND.get(step), OPINION.take(step));
    }

    @Bean
    JavaDelegate recordDecision(Proposals bargaining, WordsByLanguage words) {
        return step -> bargaining.decide(Keys.of(step), ROUND.get(step), DECISION.get(step), changes(step),
                words.takeIfThere(new SentForm(step), WORDS, EnteredWords::tidy, EnteredWords::readable), REMARK.takeIfThere(step).orElse(null)).orRefuse();
    }

    @Bean
    JavaDelegate recordProposalClearance(Proposals bargaining) {
        return step -> {
            bargaining.clear(Keys.of(step), ROUND.get(step), CLEARED.take(step), REMARK.takeIfThere(step).orElse(null)).orRefuse();
            CLEARANCE.set(step, bargaining.whatIsCleared(ROUND.get(step)));
        };
    }

    @Bean
    JavaDelegate freezeAgreedText(AgreedTexts texts) {
        return step -> AGREED_VERSION.set(step, (long) texts.freeze(Keys.of(step), ROUND.get(step)).number());
    }

    @Bean
    JavaDelegate sendAgreedText(AgreedTexts texts) {
        return step -> texts.send(Keys.of(step), AGREED_VERSION.get(step));
    }

    @Bean
    JavaDelegate sendCounterProposal(AgreedTexts texts) {
        return step -> texts.sendCounterProposal(Keys.of(step), ROUND.get(step));
    }

    @Bean
    JavaDelegate fileAnswer(Proposals bargaining) {
        return step -> bargaining.answer(Keys.of(step), ROUND.get(step), ANSWER.get(step), ANSWERED_ON.take(step),
                PAPER.takeIfThere(step), ACCOUNT.takeIfThere(step).orElse(null)).orRefuse();
    }

    @Bean
    JavaDelegate endTalks(Talks talks) {
        return step -> talks.close(Keys.of(step), Ending.NO_AGREEMENT);
    }

    @Bean
    JavaDelegate checkIdleTalks(Talks talks) {
        return step -> IDLE.setLocal(step, talks.foundIdle(Keys.of(step), ROUND.get(step)));
    }

    @Bean
    JavaDelegate recordFollowUp(Proposals bargaining) {
        return step -> bargaining.followedUp(Keys.of(step), ROUND.get(step), FOLLOW_UP.take(step));
    }

    /** What a form in which the text is gone through clause by clause sends. */
    private static EnteredChanges changes(DelegateExecution step) {
        return new EnteredChanges(WORDINGS.takeIfThere(step), COMMITMENTS.takeIfThere(step), ADDITIONS.takeIfThere(step));
    }
}
