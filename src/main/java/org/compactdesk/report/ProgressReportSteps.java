package org.compactdesk.report;

import static org.compactdesk.process.ProgressReportProcess.*;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of ProgressReport. */
@Configuration(proxyBeanMethods = false)
class ProgressReportSteps {

    @Bean
    JavaDelegate recordReportRequest(Reports reports) {
        return step -> {
            String reference = REFERENCE.take(step);
            LocalDate asOf = AS_OF.take(step);
            REPORT.set(step, reports.request(reference, asOf));
            step.setProcessBusinessKey(reference);
            step.setVariables(reports.processCard(reference, asOf));
        };
    }

    @Bean
    JavaDelegate compileReport(Reports reports) {
        return step -> reports.compile(step.getProcessBusinessKey(), REPORT.get(step)).orRefuse();
    }

    @Bean
    JavaDelegate recordReportReview(Reports reports) {
        return step -> reports.review(step.getProcessBusinessKey(), REPORT.get(step), REVIEW.get(step), REASON.takeIfThere(step)).orRefuse();
    }

    @Bean
    JavaDelegate publishReport(Reports reports) {
        return step -> reports.publish(step.getProcessBusinessKey(), REPORT.get(step)).orRefuse();
    }
}
