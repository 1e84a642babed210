package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.List;

/**
 * How a mission is to be written to from a day on; the addresses without what surrounds them, blank ones left out.
 *
 * @param language  en, fr, es, ar, ru or zh
 * @param validFrom the first day (New York) on which letters go there
 * @param reason    why, or null where the desk itself lays it down
 * @param file      the stored file that it was taken from, or null
 */
public record MissionChange(String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom, String reason, String file) {

    public MissionChange {
        addresses = addresses.stream().map(address -> new MissionAddress(address.address().strip(), address.copy()))
                .filter(address -> !address.address().isEmpty()).toList();
    }

    public MissionChange(String iso3, List<MissionAddress> addresses, String language, LocalDate validFrom, String reason) {
        this(iso3, addresses, language, validFrom, reason, null);
    }

    MissionChange because(String reason, String file) {
        return new MissionChange(iso3, addresses, language, validFrom, reason, file);
    }
}
