package org.compactdesk.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A part of a page that a feature contributes; every bean of the page's own type is shown.
 *
 * @param <S> what the page is about: a participation's {@code Dossier}, or a {@code Campaign}
 */
public interface PageSection<S> {

    /** The heading, ready to read. */
    String title();

    /** Where it stands on the page, lower first; the page's own sections are below 100. */
    int order();

    /**
     * The Thymeleaf template below {@code templates/} whose fragment {@code content} is put under the heading, such as
     * {@code participation/letters}. It finds what {@link #about} gives as {@code section}: {@code ${section.letters}}.
     */
    String template();

    /** What the template shows of this subject; empty where the section has nothing to show and is left out. */
    Map<String, Object> about(S subject);

    /** A section as its page shows it. */
    record Shown(String title, String template, Map<String, Object> model) {
    }

    /** What there is to show of this subject, in the order of the page. */
    static <S> List<Shown> shown(List<? extends PageSection<S>> sections, S subject) {
        return sections.stream().sorted(Comparator.comparingInt(PageSection::order))
                .map(section -> new Shown(section.title(), section.template(), section.about(subject)))
                .filter(section -> !section.model().isEmpty()).toList();
    }
}
