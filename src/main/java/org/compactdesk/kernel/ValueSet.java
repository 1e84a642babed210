package org.compactdesk.kernel;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Values that people choose from and that are data, not code; whoever keeps the data says what they are. */
public enum ValueSet {
    /** ISO 3166-1 alpha-3 codes. */
    MEMBER_STATES,
    /** Those that the desk writes; tags of BCP 47. */
    LANGUAGES,
    /** Those without English. */
    TRANSLATIONS,
    REGIONAL_GROUPS;

    private volatile Supplier<? extends Collection<String>> values = List::of;

    public void are(Supplier<? extends Collection<String>> values) {
        this.values = values;
    }

    public boolean has(String value) {
        return values.get().contains(value);
    }
}
