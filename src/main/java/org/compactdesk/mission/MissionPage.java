package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.OfficialLanguages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one mission shows. */
@Component
class MissionPage {

    private final MissionDirectory directory;
    private final MemberStates memberStates;
    private final DirectoryChanges changes;
    private final DirectoryRemarks remarks;

    MissionPage(MissionDirectory directory, MemberStates memberStates, DirectoryChanges changes, DirectoryRemarks remarks) {
        this.directory = directory;
        this.memberStates = memberStates;
        this.changes = changes;
        this.remarks = remarks;
    }

    /** As it opens: the form says what counts today. */
    String open(MemberState state, Model model) {
        return open(state, NameForm.from(changes.today()), FormFaults.NONE, model);
    }

    /** As it opens, but for the form by which a name is entered. */
    String open(MemberState state, NameForm nameForm, FormFaults nameFaults, Model model) {
        model.addAttribute("nameForm", nameForm);
        model.addAttribute("nameFaults", nameFaults);
        return show(state, ChangeForm.of(directory.historyOf(state.iso3()), changes.today()), FormFaults.NONE, model);
    }

    /** @return the template's name */
    String show(MemberState state, ChangeForm form, FormFaults faults, Model model) {
        LocalDate today = changes.today();
        MissionHistory history = directory.historyOf(state.iso3());
        Optional<MissionEntry> now = history.on(today);
        model.addAttribute("state", state);
        model.addAttribute("now", now.map(entry -> HistoryLine.of(entry, history, today)).orElse(null));
        model.addAttribute("remarks", now.map(entry -> remarks.about(entry.asChange(), history, directory.histories())).orElse(List.of()));
        model.addAttribute("history", history.entries().stream().sorted(Comparator.comparing(MissionEntry::validFrom).thenComparing(MissionEntry::id).reversed())
                .map(entry -> HistoryLine.of(entry, history, today)).toList());
        model.addAttribute("names", memberStates.namesOf(state.iso3()));
        model.addAttribute("always", LocalDate.MIN);
        model.addAttribute("columns", KnownNames.COLUMNS);
        if (!model.containsAttribute("nameForm")) {
            model.addAttribute("nameForm", NameForm.from(today));
            model.addAttribute("nameFaults", FormFaults.NONE);
        }
        model.addAttribute("languages", OfficialLanguages.NAMES);
        model.addAttribute("mayChange", changes.areOpen());
        model.addAttribute("form", form);
        model.addAttribute("seen", history.latest());
        model.addAttribute("faults", faults);
        return "directory/mission";
    }
}
