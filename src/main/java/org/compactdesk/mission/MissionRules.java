package org.compactdesk.mission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compactdesk.engine.Refused;
import org.springframework.stereotype.Component;

/** What every entry of the directory fulfils, so that letters can go by it. */
@Component
class MissionRules {

    private final MemberStates memberStates;

    MissionRules(MemberStates memberStates) {
        this.memberStates = memberStates;
    }

    /** What is wrong with it, a sentence each; where it belongs to one field it begins with that field's label. */
    List<String> faults(MissionChange change) {
        List<String> faults = new ArrayList<>();
        if (memberStates.find(change.iso3()).isEmpty()) {
            faults.add(Refused.sentence("mission.unknown", change.iso3()));
        }
        if (!OfficialLanguages.NAMES.containsKey(change.language())) {
            faults.add(Refused.sentence("mission.badLanguage"));
        }
        if (change.addresses().stream().allMatch(MissionAddress::copy)) {
            faults.add(Refused.sentence("mission.noAddress"));
        }
        Set<String> seen = new HashSet<>();
        change.addresses().stream().filter(address -> !address.isReachable()).map(address -> about("mission.badAddress", address)).forEach(faults::add);
        change.addresses().stream().filter(address -> !seen.add(address.address().toLowerCase(Locale.ROOT)))
                .map(address -> about("mission.twice", address)).forEach(faults::add);
        return faults;
    }

    private static String about(String sentence, MissionAddress address) {
        return Refused.sentence(sentence, (address.copy() ? Column.COPIES : Column.MAIN).heading(), address.address());
    }
}
