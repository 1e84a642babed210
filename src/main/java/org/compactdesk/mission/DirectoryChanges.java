package org.compactdesk.mission;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.HiddenSigns;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.state.OfficialLanguages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to the directory by staff. What counted until yesterday stays as it was. */
@Component
class DirectoryChanges {

    private static final Period FURTHEST = Period.ofYears(2);
    private static final int LONGEST_REASON = 2000;
    /** "1 September 2017", as the desk's pages say it. */
    private static final DateTimeFormatter IN_WORDS = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("d MMMM uuuu")
            .toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);

    private final MissionDirectory directory;
    private final MissionRules rules;
    private final DirectorySettings settings;
    private final CurrentPerson person;
    private final Clock clock;

    DirectoryChanges(MissionDirectory directory, MissionRules rules, DirectorySettings settings, CurrentPerson person, Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.settings = settings;
        this.person = person;
        this.clock = clock;
    }

    /** Whether whoever acts may change the directory. */
    boolean areOpen() {
        return settings.changedBy().stream().anyMatch(person::isIn);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param history what is recorded of the mission */
    CheckedChange check(WrittenChange written, MissionHistory history) {
        Optional<LocalDate> validFrom = day(written.validFrom());
        MissionChange change = new MissionChange(written.iso3(), MissionAddress.written(written.mainAddresses(), written.copyAddresses()),
                OfficialLanguages.tag(written.language()).orElse(""), validFrom.orElse(null), null);
        boolean isOne = validFrom.flatMap(history::on).filter(entry -> entry.saysTheSameAs(change)).isEmpty();
        Outcome day = validFrom.map(from -> isOne ? check(from, history) : Outcome.done())
                .orElseGet(() -> Outcome.refused("directory.day.unclear", written.validFrom().strip()));
        return new CheckedChange(change, isOne, Stream.concat(rules.refusals(change).stream(), Stream.of(day)).map(Outcome::refusal)
                .flatMap(Optional::stream).toList());
    }

    /** Records what the form of a mission says; where anything is wrong, nothing. @return what is wrong */
    @Transactional
    public FormFaults record(String iso3, ChangeForm form) {
        MissionHistory history = directory.historyOf(iso3);
        if (history.latest() != form.seen()) {
            return FormFaults.of("directory.overtaken");
        }
        CheckedChange checked = check(form.written(iso3), history);
        List<String> faults = Stream.concat(checked.faults().stream(), faultsOf(form.reason()).sentences().stream()).toList();
        if (faults.isEmpty() && !checked.isOne()) {
            return FormFaults.of("directory.nothingChanges");
        }
        if (faults.isEmpty()) {
            record(List.of(checked.change().because(HiddenSigns.without(form.reason()).strip(), null)));
        }
        return new FormFaults(faults);
    }

    /** Records all of them or, where one is refused, none. */
    @Transactional
    public void record(List<MissionChange> changes) {
        changes.forEach(change -> directory.change(change, person.id()).orRefuse());
    }

    /** What is wrong with the reason that somebody gives for a change. */
    FormFaults faultsOf(String reason) {
        int length = reason.strip().length();
        return length == 0 ? FormFaults.of("directory.noReason") : length > LONGEST_REASON ? FormFaults.of("directory.longReason") : FormFaults.NONE;
    }

    private Outcome check(LocalDate from, MissionHistory history) {
        return from.isBefore(today()) && history.on(from).isEmpty() ? Outcome.done() : check(from);
    }

    /** Whether something that is known of every day can change on this one. */
    Outcome check(LocalDate from) {
        if (from.isAfter(today().plus(FURTHEST))) {
            return Outcome.refused("directory.day.far", Days.read(from));
        }
        return from.isBefore(today()) ? Outcome.refused("directory.day.past", Days.read(from)) : Outcome.done();
    }

    /** The day as the desk writes it down for machines or for people; today where there is none. */
    Optional<LocalDate> day(String written) {
        try {
            String day = written.strip();
            return Optional.of(day.isEmpty() ? today() : LocalDate.parse(day, day.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : IN_WORDS));
        } catch (DateTimeException unclear) {
            return Optional.empty();
        }
    }
}
