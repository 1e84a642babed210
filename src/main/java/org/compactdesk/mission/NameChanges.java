package org.compactdesk.mission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.StateNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Member States are called from a day on, as staff enter it. Papers of an earlier day keep the name of theirs. */
@Component
class NameChanges {

    private static final int LONGEST = 200;
    /** What no name has, and what papers would take for a place to fill. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069\\[\\]<>{}#]|^\\P{L}*$");

    private final DirectoryChanges changes;
    private final MemberStates memberStates;
    private final StateNames stateNames;
    private final KnownNames known;

    NameChanges(DirectoryChanges changes, MemberStates memberStates, StateNames stateNames, KnownNames known) {
        this.changes = changes;
        this.memberStates = memberStates;
        this.stateNames = stateNames;
        this.known = known;
    }

    /** Records what the form says; where anything is wrong, nothing. @return what is wrong */
    @Transactional
    public FormFaults record(String iso3, NameForm form) {
        Optional<LocalDate> day = changes.day(form.validFrom());
        Outcome from = day.map(changes::check).orElseGet(() -> Outcome.refused("directory.day.unclear", form.validFrom().strip()));
        FormFaults faults = new FormFaults(Stream.of(KnownNames.COLUMNS.stream().flatMap(column -> faults(iso3, column, form.names().get(column))),
                Stream.of(from).map(Outcome::refusal).flatMap(Optional::stream), changes.faultsOf(form.source()).sentences().stream()).flatMap(sentences -> sentences).toList());
        if (!faults.areThere() && isCalledSo(form, memberStates.of(iso3, day.get()))) {
            return FormFaults.of("directory.name.nothingChanges");
        }
        if (!faults.areThere()) {
            known.add(form.change(iso3, day.get()));
        }
        return faults;
    }

    private static boolean isCalledSo(NameForm form, MemberState state) {
        return form.names().entrySet().stream().allMatch(name -> state.names().getOrDefault(name.getKey(), "").equals(name.getValue()));
    }

    private Stream<String> faults(String iso3, String column, String name) {
        String label = Messages.of("directory.column." + column);
        if (name.isEmpty()) {
            return column.endsWith("_en") ? Stream.of(Messages.of("directory.name.missing", label)) : Stream.empty();
        }
        if (name.length() > LONGEST || NO_NAME.matcher(name).find()) {
            return Stream.of(Messages.of("directory.name.none", label, LONGEST));
        }
        Set<String> others = stateNames.called(name);
        return others.isEmpty() || others.contains(iso3) ? Stream.empty()
                : Stream.of(Messages.of("directory.name.others", label, name, memberStates.of(others.iterator().next()).inTextName()));
    }
}
