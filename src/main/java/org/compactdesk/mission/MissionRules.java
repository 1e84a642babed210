package org.compactdesk.mission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.OfficialLanguages;
import org.springframework.stereotype.Component;

/** What every entry of the directory fulfils, so that letters can go by it. */
@Component
class MissionRules {

    private final MemberStates memberStates;

    MissionRules(MemberStates memberStates) {
        this.memberStates = memberStates;
    }

    /** What is wrong with it; a sentence that belongs to one field begins with that field's label. */
    List<Outcome> refusals(MissionChange change) {
        List<Outcome> refusals = new ArrayList<>();
        if (memberStates.find(change.iso3()).isEmpty()) {
            refusals.add(Outcome.refused("mission.unknown", change.iso3()));
        }
        if (!OfficialLanguages.NAMES.containsKey(change.language())) {
            refusals.add(Outcome.refused("mission.badLanguage"));
        }
        if (change.addresses().stream().allMatch(MissionAddress::copy)) {
            refusals.add(Outcome.refused("mission.noAddress"));
        }
        Set<String> seen = new HashSet<>();
        change.addresses().stream().filter(address -> !address.isReachable()).map(address -> about(address.hasOtherLetters() ? "mission.otherLetters" : "mission.badAddress", address)).forEach(refusals::add);
        change.addresses().stream().filter(address -> !seen.add(address.address().toLowerCase(Locale.ROOT)))
                .map(address -> about("mission.twice", address)).forEach(refusals::add);
        return refusals;
    }

    private static Outcome about(String sentence, MissionAddress address) {
        return Outcome.refused(sentence, (address.copy() ? DirectoryColumn.COPIES : DirectoryColumn.MAIN).heading(), address.address());
    }
}
