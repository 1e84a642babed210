package org.compactdesk.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Invented addresses for all 193 missions, once; one of them does not exist at the demo's mail server. Those whose country's first
 * language is French or Spanish are written to in it.
 */
@Component
@Profile("demo")
@Order(DemoMissions.ORDER)
class DemoMissions implements ApplicationRunner {

    /** Before the sample campaign, which writes to them. */
    static final int ORDER = 100;

    private static final String UNREACHABLE = "AND";
    private static final LocalDate SINCE = LocalDate.of(2017, 1, 1);

    private static final Set<String> IN_FRENCH = Set.of("BEN", "BFA", "CAF", "CIV", "COD", "COG", "COM", "DJI", "FRA", "GAB", "GIN", "HTI", "LUX",
            "MCO", "MDG", "MLI", "NER", "SEN", "TCD", "TGO");
    private static final Set<String> IN_SPANISH = Set.of("ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "ESP", "GNQ", "GTM", "HND", "MEX",
            "NIC", "PAN", "PER", "PRY", "SLV", "URY", "VEN");

    private final MemberStates memberStates;
    private final MissionDirectory missions;

    DemoMissions(MemberStates memberStates, MissionDirectory missions) {
        this.memberStates = memberStates;
        this.missions = missions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (missions.history(UNREACHABLE).isEmpty()) {
            for (MemberState state : memberStates.all()) {
                missions.change(state.iso3(), List.of(MissionAddress.main(address(state.iso3()))), language(state.iso3()), SINCE, "desk").orRefuse();
            }
        }
    }

    private static String language(String iso3) {
        return IN_FRENCH.contains(iso3) ? "fr" : IN_SPANISH.contains(iso3) ? "es" : "en";
    }

    static String address(String iso3) {
        return "mission." + iso3.toLowerCase(Locale.ROOT) + "@missions.example.org";
    }

    static boolean refuses(String address) {
        return address.equalsIgnoreCase(address(UNREACHABLE));
    }
}
