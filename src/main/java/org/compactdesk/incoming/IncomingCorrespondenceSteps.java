package org.compactdesk.incoming;

import static org.compactdesk.process.IncomingCorrespondenceProcess.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.engine.Keys;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ParticipationProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of IncomingCorrespondence. */
@Configuration(proxyBeanMethods = false)
class IncomingCorrespondenceSteps {

    @Bean
    JavaDelegate recordEntry(IncomingItems arrivals) {
        return step -> CORRESPONDENCE.set(step, arrivals.record(new IncomingItems.Entry(MEDIUM.take(step), RECEIVED_ON.take(step),
                STATE.takeIfThere(step).orElse(null), REFERENCE.takeIfThere(step).orElse(null), KIND.takeIfThere(step).orElse(null),
                TEXT_MATCHES.takeIfThere(step).orElse(null), SENT_BY.takeIfThere(step).orElse(null), NOTE.takeIfThere(step).orElse(null),
                DOCUMENT.takeAll(step))).orRefuse().id());
    }

    @Bean
    JavaDelegate matchToParticipation(IncomingItems arrivals, ItemCard onItsWay) {
        return step -> {
            MATCHED.set(step, arrivals.match(CORRESPONDENCE.get(step)).isPresent());
            goByTheRecord(step, arrivals, onItsWay);
        };
    }

    @Bean
    JavaDelegate recordSender(IncomingItems arrivals, SenderFound senderFound, ItemCard onItsWay) {
        return step -> {
            long entry = CORRESPONDENCE.get(step);
            arrivals.isAbout(step.getProcessBusinessKey(), entry).orRefuse();
            senderFound.record(entry, SENDER.get(step), said(step), RECEIVED_ON.takeIfThere(step)).orRefuse();
            goByTheRecord(step, arrivals, onItsWay);
        };
    }

    @Bean
    JavaDelegate recordClassification(IncomingItems arrivals, KindFound kindFound, FurtherParticipations further, ItemCard onItsWay) {
        return step -> {
            long entry = CORRESPONDENCE.get(step);
            arrivals.isAbout(step.getProcessBusinessKey(), entry).orRefuse();
            kindFound.record(entry, CLASSIFICATION.get(step), TEXT_MATCHES.takeIfThere(step).orElse(null)).orRefuse();
            further.add(entry, ALSO_STATES.takeIfThere(step).orElse(List.of()), ALSO_CAMPAIGNS.takeIfThere(step).orElse(List.of()));
            goByTheRecord(step, arrivals, onItsWay);
        };
    }

    @Bean
    JavaDelegate fileResponse(IncomingItems arrivals) {
        return step -> FILED_RESPONSE.set(step, arrivals.file(CORRESPONDENCE.get(step)).id());
    }

    @Bean
    JavaDelegate wakeParticipation(Processes processes, Responses responses) {
        return step -> {
            processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, step.getProcessBusinessKey());
            AT_WORK.set(step, responses.isLookedAfter(Keys.of(step), FILED_RESPONSE.get(step)));
        };
    }

    @Bean
    JavaDelegate recordLateHandling(LateResponses lateResponses) {
        return step -> lateResponses.record(Keys.of(step), LATE.get(step), FILED_RESPONSE.get(step));
    }

    @Bean
    JavaDelegate reopenParticipation(LateResponses lateResponses) {
        return step -> lateResponses.reopen(Keys.of(step));
    }

    private static SenderFound.Said said(DelegateExecution step) {
        return new SenderFound.Said(PARTICIPATIONS.takeIfThere(step).orElse(List.of()).stream().map(BusinessKey::parse).toList(),
                STATE.takeIfThere(step), REFERENCE.takeIfThere(step));
    }

    /** Gives it the participation's business key; until somebody says whose it is, it goes by its number in the ledger. */
    private static void goByTheRecord(DelegateExecution step, IncomingItems arrivals, ItemCard onItsWay) {
        IncomingItem entry = arrivals.of(CORRESPONDENCE.get(step));
        step.setProcessBusinessKey(ItemCard.businessKey(entry));
        step.setVariables(onItsWay.card(entry));
        CLASSIFIED.set(step, entry.isClassified());
    }
}
