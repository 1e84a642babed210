package org.compactdesk.drafting;

import java.util.Optional;
import org.compactdesk.campaign.CampaignText;
import org.springframework.data.repository.Repository;

interface RemarkAnswers extends Repository<RemarkAnswer, Long> {

    Optional<RemarkAnswer> findFirstByCampaignAndKindAndLanguageAndLineAndRemarksOrderByIdDesc(long campaign, CampaignText.Kind kind, String language, String line,
            String remarks);
}
