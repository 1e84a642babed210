package org.compactdesk.pages;

import java.util.Map;
import org.compactdesk.campaign.Campaign;

/** A part of the campaign's page that a later feature contributes; every bean of this type is shown. */
public interface CampaignSection {

    /** The heading, ready to read. */
    String title();

    /** Where it stands on the page; lower comes first. */
    int order();

    /**
     * The Thymeleaf template below {@code templates/} whose fragment {@code content} is put under the heading, such as
     * {@code campaign/reminders}. It finds what {@link #about} gives as {@code section}: {@code ${section.rounds}}.
     */
    String template();

    /** What the template shows of this campaign; empty where the section has nothing to show and is left out. */
    Map<String, Object> about(Campaign campaign);
}
