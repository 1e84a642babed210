package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The form by which staff change how one mission is written to.
 *
 * @param seen the number of the mission's last entry when the form was opened
 */
record ChangeForm(String mainAddresses, String copyAddresses, String language, String validFrom, String reason, long seen) {

    ChangeForm {
        mainAddresses = Objects.toString(mainAddresses, "");
        copyAddresses = Objects.toString(copyAddresses, "");
        language = Objects.toString(language, "");
        validFrom = Objects.toString(validFrom, "");
        reason = Objects.toString(reason, "");
    }

    /** As it opens: what counts on a day, to be changed from that day on. */
    static ChangeForm of(MissionHistory history, LocalDate day) {
        return history.on(day).map(entry -> new ChangeForm(entry.mainAddresses(), entry.copyAddresses(), entry.language(), day.toString(), "", history.latest()))
                .orElseGet(() -> new ChangeForm("", "", "", day.toString(), "", history.latest()));
    }

    WrittenChange written(String iso3) {
        return new WrittenChange(iso3, language, validFrom, mainAddresses, copyAddresses);
    }
}
