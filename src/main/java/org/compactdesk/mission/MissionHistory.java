package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Every entry of one mission. On a day that one counts which was last recorded among those of the latest day up to it.
 *
 * @param entries by the day they are valid from and, within a day, as they were recorded
 */
record MissionHistory(List<MissionEntry> entries) {

    static final MissionHistory NONE = new MissionHistory(List.of());

    Optional<MissionEntry> on(LocalDate day) {
        return entries.stream().filter(entry -> !entry.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** What will count next after this day. */
    Optional<MissionEntry> after(LocalDate day) {
        return entries.stream().filter(entry -> entry.validFrom().isAfter(day)).map(MissionEntry::validFrom).findFirst().flatMap(this::on);
    }

    /** What will count from a later day on. */
    List<MissionEntry> plannedAfter(LocalDate day) {
        return entries.stream().filter(entry -> entry.validFrom().isAfter(day) && replacementOf(entry).isEmpty()).toList();
    }

    /** The entry that was recorded in its place, for the same day. */
    Optional<MissionEntry> replacementOf(MissionEntry entry) {
        return on(entry.validFrom()).filter(counting -> counting.id() != entry.id());
    }

    /** What counted on the day before this entry. */
    Optional<MissionEntry> before(MissionEntry entry) {
        return on(entry.validFrom().minusDays(1));
    }

    /** Whether it ever was written to at one of these. */
    boolean hasOneOf(List<MissionAddress> addresses) {
        return entries.stream().flatMap(entry -> entry.addresses().stream())
                .anyMatch(own -> addresses.stream().anyMatch(address -> address.address().equalsIgnoreCase(own.address())));
    }

    /** The number of what was recorded last; 0 for nothing. */
    long latest() {
        return entries.stream().mapToLong(MissionEntry::id).max().orElse(0);
    }
}
