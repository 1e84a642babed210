package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;

/**
 * One mission in the list; the page reads what is public.
 *
 * @param now  how it is written to today, or null
 * @param next how it will be written to next, or null
 */
record DirectoryLine(MemberState state, MissionEntry now, MissionEntry next) {

    static DirectoryLine of(MemberState state, MissionHistory history, LocalDate today) {
        return new DirectoryLine(state, history.on(today).orElse(null), history.after(today).orElse(null));
    }

    public String language() {
        return now == null ? "" : Languages.englishName(now.language());
    }

    boolean hasAddressWith(String part) {
        return now != null && now.addresses().stream().anyMatch(address -> address.address().toLowerCase(Locale.ROOT).contains(part));
    }

    /** As a line of the table. */
    Map<DirectoryColumn, String> cells() {
        Map<DirectoryColumn, String> cells = new EnumMap<>(DirectoryColumn.class);
        cells.put(DirectoryColumn.CODE, state.iso3());
        cells.put(DirectoryColumn.STATE, state.shortName());
        cells.put(DirectoryColumn.LANGUAGE, language());
        cells.put(DirectoryColumn.VALID_FROM, now == null ? "" : now.validFrom().toString());
        cells.put(DirectoryColumn.MAIN, now == null ? "" : MissionAddress.joined(now.addresses(), false, " "));
        cells.put(DirectoryColumn.COPIES, now == null ? "" : MissionAddress.joined(now.addresses(), true, " "));
        return cells;
    }
}
