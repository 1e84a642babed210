package org.compactdesk.mission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a mission is written to from a day on.
 *
 * @param language   the mission's working language: en, fr, es, ar, ru or zh
 * @param validFrom  the first day (New York) on which letters go there
 * @param recordedBy the person who recorded it, or the desk
 */
public record MissionEntry(long id, String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom,
                           Instant recordedAt, String recordedBy) {

    public MissionEntry {
        addresses = List.copyOf(addresses);
    }
}
