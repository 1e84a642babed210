package org.compactdesk.pages;

import java.util.Map;
import org.compactdesk.kernel.BusinessKey;

/** A part of a participation's page that a feature above the record contributes; every bean of this type is shown. */
public interface PageSection {

    /** The heading, ready to read. */
    String title();

    /** Where it stands on the page; the record's own sections are below 100. */
    int order();

    /**
     * The Thymeleaf template below {@code templates/} whose fragment {@code content} is put under the heading, such as
     * {@code participation/letters}. It finds what {@link #about} gives as {@code section}: {@code ${section.letters}}.
     */
    String template();

    /** What the template shows of this participation; empty where the section has nothing to show and is left out. */
    Map<String, Object> about(BusinessKey key);
}
