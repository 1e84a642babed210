package org.compactdesk.campaign;

import java.util.Map;

/** A part of the campaign's page that a later feature contributes. */
public interface CampaignSection {

    /** The heading. */
    String title();

    /** Lower comes first; the campaign's own parts stand before all sections. */
    int order();

    /** The Thymeleaf fragment, such as {@code campaign/reminders :: section}; it sees what {@link #model} gives. */
    String fragment();

    Map<String, Object> model(Campaign campaign);
}
