package org.compactdesk.record;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One dated, append-only entry in a campaign's own record.
 *
 * @param happenedOn the day in New York
 * @param recordedBy the user, or {@code desk}
 * @param note       the reason or what else a person wrote, or null
 * @param day        the date that the fact sets (deadline, meeting), or null
 * @param name       of a new focal point, the number of a corrigendum, or null
 * @param document   the stored document that it is about, or null
 * @param hash       of the texts that a registration froze, of a corrigendum; or null
 */
@Table(schema = "desk", name = "campaign_fact")
public record CampaignFact(@Id Long id, long campaign, CampaignFactKind kind, LocalDate happenedOn, Instant recordedAt,
        String recordedBy, String note, @Column("set_day") LocalDate day, String name, String email, String phone, String document, String hash) {

    boolean is(CampaignFactKind other) {
        return kind == other;
    }
}
