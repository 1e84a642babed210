package org.compactdesk.incoming;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.process.FiledMailProcess;
import org.compactdesk.process.ReportJudgementProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of FiledMail and ReportJudgement. */
@Configuration(proxyBeanMethods = false)
class MailReviewSteps {

    @Bean
    JavaDelegate recordLookThrough(FiledMail filedMail) {
        return step -> filedMail.lookedThrough(FiledMailProcess.BEGIN.get(step), FiledMailProcess.SHOWN_UP_TO.take(step),
                ReviewRow.read(FiledMailProcess.FILED_MAIL.takeIfThere(step))).orRefuse();
    }

    @Bean
    JavaDelegate recordJudgement(ReportJudgements judgements) {
        return step -> judgements.judge(ReportJudgementProcess.BEGIN.get(step),
                ReviewRow.read(ReportJudgementProcess.JUDGED_REPORTS.takeIfThere(step))).orRefuse();
    }
}
