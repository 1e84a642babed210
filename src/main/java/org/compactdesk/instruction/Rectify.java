package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.drafting.Dispatch;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Dossier;
import org.compactdesk.participation.OpenWork;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkResumed;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts an entry of a participation's record right: gives it its right day, or strikes it where no day is given. Work that an entry
 * had ended goes on once it is struck.
 */
@Component
class Rectify implements InstructionHandler {

    /** What goes on by itself when it is taken back, but does not end by itself when that is taken back too. */
    private static final Set<FactKind> SAID_ANEW = Set.of(FactKind.WITHDRAWN, FactKind.ADDRESSED_IN_ERROR);

    /** What ended the work, or what its end rests on: struck, the work goes on. */
    private static final Set<FactKind> ENDINGS = Set.of(FactKind.WITHDRAWN, FactKind.ADDRESSED_IN_ERROR, FactKind.COUNTERSIGNED);

    private final Participations participations;
    private final Responses responses;
    private final Dispatch dispatch;
    private final ObjectProvider<OpenWork> openWork;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rectify(Participations participations, Responses responses, Dispatch dispatch, ObjectProvider<OpenWork> openWork,
            ApplicationEventPublisher events, Clock clock) {
        this.participations = participations;
        this.responses = responses;
        this.dispatch = dispatch;
        this.openWork = openWork;
        this.events = events;
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
        return Stream.of(FactKind.values()).filter(kind -> kind.isOfParticipation() && kind != FactKind.ADDRESSED)
                .collect(Collectors.toMap(FactKind::name, kind -> Messages.of("fact." + kind), (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public Optional<Long> subject(BusinessKey key, String kind, LocalDate day, Optional<Long> which) {
        History history = participations.history(key);
        List<Fact> such = Stream.concat(history.counting().stream(), history.recorded().stream().filter(fact -> fact.kind().corrects()))
                .filter(fact -> fact.kind().name().equals(kind) && (day == null || fact.happenedOn().equals(day))).toList();
        return such.stream().map(Fact::happenedOn).reduce((earlier, later) -> later).flatMap(last -> one(last, such.stream()
                .filter(fact -> fact.happenedOn().equals(last)).map(Fact::id).sorted().toList(), which));
    }

    /** Where several of a kind stand under one day, the wrong one could be struck. */
    private static Optional<Long> one(LocalDate day, List<Long> entries, Optional<Long> which) {
        refuseIf(entries.size() > 1 && which.isEmpty(), "instruction.rectify.several", entries.size(), Days.read(day)).orRefuse();
        return which.filter(place -> place < 1).isPresent() ? Optional.empty() : entries.stream().skip(which.orElse(1L) - 1).findFirst();
    }

    @Override
    public String subjectInWords(Instruction instruction) {
        return history(instruction).find(instruction.subject()).map(fact -> Messages.of("fact." + fact.kind()) + ", " + Days.read(fact.happenedOn())).orElse("");
    }

    @Override
    public Outcome check(Instruction instruction) {
        return Checks.first(
                () -> refuseIf(instruction.iso3() == null, "instruction.noState"),
                () -> refuseIf(instruction.subject() == null, "instruction.rectify.noEntry"),
                () -> check(instruction, history(instruction)));
    }

    private Outcome check(Instruction instruction, History history) {
        Optional<Fact> wrong = history.find(instruction.subject());
        return Checks.first(
                () -> refuseIf(wrong.isEmpty(), "instruction.rectify.unknown"),
                () -> participations.check(instruction.participation(), right(instruction, wrong.orElseThrow())),
                () -> workGoesOn(instruction, wrong.orElseThrow(), history));
    }

    /** What was written to the mission before is not written again; what was still to come is not known before the work is taken up. */
    @Override
    public Leaving leaving(Instruction instruction) {
        boolean resumed = instruction.day() == null && instruction.subject() != null
                && history(instruction).find(instruction.subject()).filter(fact -> ENDINGS.contains(fact.kind())).isPresent();
        return resumed ? Leaving.nothing().saying(Messages.of("instruction.rectify.resumed")) : Leaving.nothing();
    }

    @Override
    public Outcome carryOut(Instruction instruction) {
        participations.lock(instruction.participation());
        // Asked once more under the lock: work on this entry may have begun since the check.
        History history = history(instruction);
        Fact wrong = history.find(instruction.subject()).orElseThrow();
        return Checks.first(
                () -> workGoesOn(instruction, wrong, history),
                () -> participations.add(instruction.participation(), right(instruction, wrong).recordedBy(instruction.recordedBy())));
    }

    @Override
    public void wake(Instruction instruction) {
        Dossier dossier = participations.dossier(instruction.participation());
        if (instruction.day() == null && ENDINGS.contains(dossier.history().find(instruction.subject()).orElseThrow().kind()) && isUnfinished(dossier)) {
            events.publishEvent(new WorkResumed(instruction.participation(), dispatch.facts(instruction.participation())));
        }
    }

    private boolean isUnfinished(Dossier dossier) {
        Standing standing = dossier.standing(LocalDate.now(clock));
        boolean finished = standing == Standing.CONCLUDED && responses.endedInConclusion(dossier.key());
        return dossier.history().isAddressed() && standing != Standing.WITHDRAWN && !finished;
    }

    /** An entry that open work rests on can be given its right day but not be struck: its tasks would be refused for ever. */
    private Outcome workGoesOn(Instruction instruction, Fact wrong, History history) {
        boolean onlyMoved = instruction.day() != null || wrong.kind() == FactKind.RECTIFIED && wrong.day() != null;
        return onlyMoved ? Outcome.done() : Checks.first(Stream.concat(
                Stream.<Supplier<Outcome>>of(() -> refuseIf(wrong.kind() == FactKind.RECTIFIED && SAID_ANEW.contains(rootOf(wrong, history).kind()),
                        "instruction.rectify.saidAnew")),
                openWork.stream().map(work -> () -> work.without(instruction.participation(), rootOf(wrong, history)))).toList());
    }

    /** What a rectification puts right in the end; any other entry is its own. */
    private static Fact rootOf(Fact entry, History history) {
        return entry.kind() == FactKind.RECTIFIED ? rootOf(history.find(entry.refersTo()).orElseThrow(), history) : entry;
    }

    private FactEntry right(Instruction instruction, Fact wrong) {
        LocalDate today = LocalDate.now(clock);
        return instruction.day() == null
                ? FactEntry.striking(wrong, today, instruction.reason())
                : FactEntry.moving(wrong, instruction.day(), today, instruction.reason());
    }

    private History history(Instruction instruction) {
        return participations.history(instruction.participation());
    }
}
