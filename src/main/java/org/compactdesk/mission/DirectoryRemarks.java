package org.compactdesk.mission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberStates;
import org.springframework.stereotype.Component;

/** What is worth knowing of how a mission is to be written to, though nothing is wrong with it. */
@Component
class DirectoryRemarks {

    private final Languages languages;
    private final MemberStates memberStates;

    DirectoryRemarks(Languages languages, MemberStates memberStates) {
        this.languages = languages;
        this.memberStates = memberStates;
    }

    /**
     * @param history what is recorded of the mission
     * @param all     what is recorded of all missions, by ISO3 code
     */
    List<String> about(MissionChange change, MissionHistory history, Map<String, MissionHistory> all) {
        return Stream.of(noLetters(change.language()), history.after(change.validFrom()).map(DirectoryRemarks::planned), shared(change, all))
                .flatMap(Optional::stream).toList();
    }

    private Optional<String> noLetters(String language) {
        return Optional.of(language).filter(tag -> !languages.has(tag)).map(tag -> Messages.of("directory.remark.noLetters", Languages.englishName(tag)));
    }

    private static String planned(MissionEntry next) {
        return Messages.of("directory.remark.planned", Days.read(next.validFrom()));
    }

    /** Senders are known by every address that their mission ever had; what comes in from one of two missions goes to a person. */
    private Optional<String> shared(MissionChange change, Map<String, MissionHistory> all) {
        String others = all.entrySet().stream().filter(other -> !other.getKey().equals(change.iso3()) && other.getValue().hasOneOf(change.addresses()))
                .map(other -> memberStates.of(other.getKey()).inTextName()).sorted().collect(Collectors.joining(", "));
        return Optional.of(others).filter(names -> !names.isEmpty()).map(names -> Messages.of("directory.remark.shared", names));
    }
}
