package org.compactdesk.paper;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.Batches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of NoteVerbaleCampaign that concern the papers of its addressees. */
@Configuration(proxyBeanMethods = false)
class CampaignPaperSteps {

    /** One portion of the addressees, beside the others. */
    @Bean
    JavaDelegate drawPapers(CampaignPapers papers, Campaigns campaigns, Batches portions) {
        return step -> portions.one(campaigns.of(step.getProcessBusinessKey()).addressees(), step,
                some -> papers.draw(step.getProcessBusinessKey(), some));
    }

    @Bean
    JavaDelegate recordReading(CampaignPapers papers) {
        return step -> papers.judge(step.getProcessBusinessKey());
    }
}
