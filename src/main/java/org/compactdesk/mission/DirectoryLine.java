package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

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
    Map<Column, String> cells() {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.CODE, state.iso3());
        cells.put(Column.STATE, state.shortName());
        cells.put(Column.LANGUAGE, language());
        cells.put(Column.VALID_FROM, now == null ? "" : now.validFrom().toString());
        cells.put(Column.MAIN, now == null ? "" : MissionAddress.joined(now.addresses(), false, " "));
        cells.put(Column.COPIES, now == null ? "" : MissionAddress.joined(now.addresses(), true, " "));
        return cells;
    }
}
