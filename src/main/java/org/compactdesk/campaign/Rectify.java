package org.compactdesk.campaign;

import static org.compactdesk.engine.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.Checks;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.Outcome;
import org.compactdesk.engine.Refused;
import org.compactdesk.participation.Fact;
import org.compactdesk.participation.FactEntry;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.History;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;

/** Puts an entry of a participation's record right: gives it its right day, or strikes it where no day is given. */
@Component
class Rectify implements Act {

    private final Participations participations;
    private final Clock clock;

    Rectify(Participations participations, Clock clock) {
        this.participations = participations;
        this.clock = clock;
    }

    @Override
    public ActKind kind() {
        return ActKind.RECTIFY;
    }

    @Override
    public Set<String> alsoGivenBy() {
        return Set.of("registry");
    }

    @Override
    public Map<String, String> subjects() {
        return Stream.of(FactKind.values()).filter(kind -> kind != FactKind.ADDRESSED)
                .collect(Collectors.toMap(FactKind::name, kind -> Refused.sentence("fact." + kind), (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public Optional<Long> subject(BusinessKey key, String kind, LocalDate day) {
        History history = participations.history(key);
        return Stream.concat(history.counting().stream(), history.recorded().stream().filter(fact -> fact.kind().corrects()))
                .filter(fact -> fact.kind().name().equals(kind) && (day == null || fact.happenedOn().equals(day)))
                .map(Fact::id).reduce((earlier, later) -> later);
    }

    @Override
    public String subjectInWords(Instruction instruction) {
        return wrong(instruction).map(fact -> Refused.sentence("fact." + fact.kind()) + ", " + Days.read(fact.happenedOn())).orElse("");
    }

    @Override
    public Outcome check(Instruction instruction) {
        return Checks.first(
                () -> refuseIf(instruction.iso3() == null, "instruction.noState"),
                () -> refuseIf(instruction.subject() == null, "instruction.rectify.noEntry"),
                () -> refuseIf(wrong(instruction).isEmpty(), "instruction.rectify.unknown"),
                () -> participations.check(key(instruction), right(instruction)));
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        return participations.add(key(instruction), right(instruction).recordedBy(instruction.recordedBy()));
    }

    private FactEntry right(Instruction instruction) {
        LocalDate today = LocalDate.now(clock);
        Fact wrong = wrong(instruction).orElseThrow();
        return instruction.day() == null
                ? FactEntry.striking(wrong, today, instruction.reason())
                : FactEntry.moving(wrong, instruction.day(), today, instruction.reason());
    }

    private Optional<Fact> wrong(Instruction instruction) {
        return participations.history(key(instruction)).recorded().stream()
                .filter(fact -> fact.id().equals(instruction.subject())).findFirst();
    }

    private static BusinessKey key(Instruction instruction) {
        return instruction.key().orElseThrow();
    }
}
