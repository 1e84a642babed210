package org.compactdesk.drafting;

import java.time.Instant;
import org.compactdesk.campaign.CampaignText;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Why a line that looks wrong stays as it is. It holds for the line and the remarks, not for a number of a line, so that it outlasts
 * other changes of its text.
 *
 * @param line    as it stands in the file
 * @param remarks the sentences that are answered
 */
@Table(schema = "desk", name = "remark_answer")
record RemarkAnswer(@Id Long id, long campaign, CampaignText.Kind kind, String language, String line, String remarks, String reason, String answeredBy, Instant answeredAt) {
}
