package org.compactdesk.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.compactdesk.state.Languages;

/**
 * How a mission is written to from a day on.
 *
 * @param language   the mission's working language: en, fr, es, ar, ru or zh
 * @param validFrom  the first day (New York) on which letters go there
 * @param recordedBy the person who recorded it, or the desk
 * @param reason     why it was recorded, or null
 * @param file       the stored file that it was taken from, or null
 */
public record MissionEntry(long id, String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom,
                           Instant recordedAt, String recordedBy, String reason, String file) {

    public MissionEntry {
        addresses = List.copyOf(addresses);
    }

    public String mainAddresses() {
        return MissionAddress.joined(addresses, false, "\n");
    }

    public String copyAddresses() {
        return MissionAddress.joined(addresses, true, "\n");
    }

    /** "French". */
    public String languageName() {
        return Languages.englishName(language);
    }

    MissionChange asChange() {
        return new MissionChange(iso3, addresses, language, validFrom, reason, file);
    }

    /** Whether letters go to the same addresses in the same language, whatever the order of the addresses. */
    boolean saysTheSameAs(MissionChange change) {
        return language.equals(change.language()) && addresses.size() == change.addresses().size() && addresses.containsAll(change.addresses());
    }
}
