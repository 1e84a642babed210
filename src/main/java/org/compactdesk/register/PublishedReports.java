package org.compactdesk.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What reports the public may read; the feature that makes them answers. */
public interface PublishedReports {

    /** @param id as in {@code /register/reports/<id>} */
    record Published(long id, LocalDate asOf, Instant publishedAt) {
    }

    /** Those on this campaign, the latest day first. */
    List<Published> onCampaign(String reference);
}
