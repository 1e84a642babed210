package org.compactdesk.mission;

import java.util.Locale;
import java.util.Objects;

/**
 * Which missions the directory's page shows; blank where all.
 *
 * @param name     part of the Member State's name or of an address
 * @param language tag of a working language
 * @param show     {@link #WITHOUT} or {@link #PLANNED}
 */
record DirectoryFilter(String name, String language, String show) {

    static final String WITHOUT = "without";
    static final String PLANNED = "planned";

    DirectoryFilter {
        name = Objects.toString(name, "").strip();
        language = Objects.toString(language, "");
        show = Objects.toString(show, "");
    }

    public boolean isEmpty() {
        return name.isEmpty() && language.isEmpty() && show.isEmpty();
    }

    boolean fits(DirectoryLine line) {
        return (line.state().nameHas(name) || line.hasAddressWith(name.toLowerCase(Locale.ROOT)))
                && (language.isEmpty() || line.now() != null && line.now().language().equals(language))
                && (!show.equals(WITHOUT) || line.now() == null)
                && (!show.equals(PLANNED) || line.next() != null);
    }
}
