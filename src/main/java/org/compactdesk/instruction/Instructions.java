package org.compactdesk.instruction;

import static org.compactdesk.kernel.Checks.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.NoteVerbaleCampaignProcess.Clearance;
import org.compactdesk.process.SharedVariables;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Confirmation;
import org.compactdesk.process.StaffInstructionProcess.Consent;
import org.compactdesk.state.MemberStates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff ask for by instruction: given, confirmed by another person where it matters, carried out, made known. */
@Component
@Transactional
class Instructions {

    private static final String PROCESS_OWNER = "process-owner";

    private final InstructionRows rows;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Map<ActKind, InstructionHandler> acts;
    private final LetterDrafts writings;
    private final MemberStates states;
    private final CurrentPerson person;
    private final Clock clock;

    Instructions(InstructionRows rows, Campaigns campaigns, Participations participations, ObjectProvider<InstructionHandler> acts,
            LetterDrafts writings, MemberStates states, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.participations = participations;
        this.acts = acts.stream().collect(Collectors.toMap(InstructionHandler::kind, Function.identity()));
        this.writings = writings;
        this.states = states;
        this.person = person;
        this.clock = clock;
    }

    /** The same instruction with the entry or letter that is meant by this kind, day and place in the day, where there is such a one. */
    Instruction about(Instruction asked, Optional<String> kind, Optional<LocalDate> day, Optional<Long> which) {
        return asked.key().filter(key -> participations.find(key).isPresent() && !mayGive(asked.act()).isRefused())
                .flatMap(key -> kind.flatMap(name -> act(asked).subject(key, name, day.orElse(null), which)))
                .map(asked::about).orElse(asked);
    }

    /** The kinds of entries or letters that an act may concern, by name, in words. */
    Map<String, String> subjects(ActKind kind) {
        return acts.containsKey(kind) ? acts.get(kind).subjects() : Map.of();
    }

    /** Keeps it in the name of whoever acts, with what is to be sent to missions where it is an instruction to send something. */
    Instruction give(Instruction asked, LetterInput wording) {
        check(asked).orRefuse();
        Instruction given = rows.save(asked.givenBy(person.id(), clock.instant()));
        writings.write(given, wording).orRefuse();
        return given;
    }

    /** Whether whoever acts may give it, and whether it can be at all. */
    private Outcome check(Instruction instruction) {
        return Checks.first(
                () -> mayGive(instruction.act()),
                () -> campaigns.find(instruction.reference()).map(campaign -> refuseIf(!campaign.isDispatched(), "instruction.notDispatched"))
                        .orElseGet(() -> Outcome.refused("instruction.noCampaign")),
                () -> refuseIf(instruction.key().isPresent() && instruction.key().flatMap(participations::find).isEmpty(),
                        "instruction.noParticipation"),
                () -> act(instruction).check(instruction));
    }

    /** What the process of this instruction carries so that its tasks can be read. */
    @Transactional(readOnly = true)
    Map<String, Object> processCard(Instruction instruction) {
        Campaign campaign = campaigns.of(instruction.reference());
        Map<String, Object> card = new HashMap<>(instruction.key().map(key -> campaign.processCard(states.of(key.iso3())))
                .orElseGet(campaign::processCard));
        card.put(SharedVariables.MATTER.name(), Messages.of("act." + instruction.act()));
        return card;
    }

    Consent consent(Instruction instruction) {
        return act(instruction).consent();
    }

    /** @param concerns the business key of the instance that asks: a number from elsewhere is refused */
    Outcome confirm(String concerns, long id, Confirmation decision, Optional<String> reason) {
        return find(concerns, id).map(instruction -> confirm(instruction, decision, reason)).orElseGet(Instructions::unknown);
    }

    private Outcome confirm(Instruction instruction, Confirmation decision, Optional<String> reason) {
        campaigns.lock(instruction.reference());
        Outcome outcome = Checks.first(
                () -> refuseIf(consent(instruction) != Consent.PROCESS_OWNER || instruction.isDecided(), "instruction.decided"),
                () -> refuseIf(instruction.givenBy().equals(person.id()), "instruction.fourEyes"),
                () -> refuseIf(decision == Confirmation.TURNED_DOWN && reason.isEmpty(), "instruction.reason"));
        if (!outcome.isRefused()) {
            rows.save(decision == Confirmation.CONFIRMED
                    ? instruction.confirmedBy(person.id(), clock.instant()) : instruction.turnedDownBy(person.id(), clock.instant()));
        }
        return outcome;
    }

    /** @param concerns the business key of the instance that asks */
    Outcome clear(String concerns, long id, Clearance decision, Optional<String> reason) {
        return find(concerns, id).map(instruction -> clear(instruction, decision, reason)).orElseGet(Instructions::unknown);
    }

    private Outcome clear(Instruction instruction, Clearance decision, Optional<String> reason) {
        campaigns.lock(instruction.reference());
        Outcome outcome = Checks.first(
                () -> refuseIf(consent(instruction) != Consent.CLEARING_OFFICER || instruction.isDecided(), "instruction.decided"),
                () -> writings.clear(instruction, decision, reason));
        if (!outcome.isRefused() && decision != Clearance.SENT_BACK) {
            rows.save(decision == Clearance.CLEARED
                    ? instruction.confirmedBy(person.id(), clock.instant()) : instruction.turnedDownBy(person.id(), clock.instant()));
        }
        return outcome;
    }

    /** @param concerns the business key of the instance that asks */
    Outcome revise(String concerns, long id, LetterInput wording) {
        return find(concerns, id).map(instruction -> Checks.first(
                () -> mayGive(instruction.act()),
                () -> refuseIf(consent(instruction) != Consent.CLEARING_OFFICER || instruction.isDecided(), "instruction.decided"),
                () -> writings.revise(instruction, wording))).orElseGet(Instructions::unknown);
    }

    /**
     * Writes the facts, once; looks once more whether it can be, for things may have changed since it was given.
     *
     * @param concerns the business key of the instance that asks
     */
    Outcome carryOut(String concerns, long id) {
        return find(concerns, id).map(this::carryOut).orElseGet(Instructions::unknown);
    }

    private Outcome carryOut(Instruction instruction) {
        campaigns.lock(instruction.reference());
        Outcome outcome = Checks.first(
                () -> refuseIf(consent(instruction) != Consent.NOBODY && !instruction.isConfirmed(), "instruction.notConfirmed"),
                () -> refuseIf(instruction.carriedOutAt() != null, "instruction.carriedOut"),
                () -> act(instruction).check(instruction),
                () -> act(instruction).carryOut(instruction));
        if (!outcome.isRefused()) {
            rows.save(instruction.carriedOut(clock.instant()));
        }
        return outcome;
    }

    /** @param concerns the business key of the instance that asks */
    Outcome wake(String concerns, long id) {
        Optional<Instruction> instruction = find(concerns, id).filter(there -> there.carriedOutAt() != null);
        instruction.ifPresent(there -> act(there).wake(there));
        return instruction.isPresent() ? Outcome.done() : unknown();
    }

    private Optional<Instruction> find(String concerns, long id) {
        return rows.findById(id).filter(instruction -> instruction.concerns().equals(concerns));
    }

    private static Outcome unknown() {
        return Outcome.refused("instruction.unknown");
    }

    @Transactional(readOnly = true)
    Instruction of(long id) {
        return rows.findById(id).orElseThrow(() -> new IllegalArgumentException("No instruction " + id));
    }

    /** Every instruction for this campaign and its participations, the latest first. */
    @Transactional(readOnly = true)
    List<Instruction> about(String reference) {
        return rows.findByReferenceOrderByIdDesc(reference);
    }

    /** What it is about beside the campaign: the Member State, the entry or letter, the new focal point; in words. */
    @Transactional(readOnly = true)
    String aboutInWords(Instruction instruction) {
        Stream<String> state = instruction.key().map(key -> states.of(key.iso3()).shortName()).stream();
        return Stream.concat(state, Stream.of(subjectInWords(instruction), Objects.toString(instruction.focalPointName(), "")))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What the entry or letter is that it concerns, or nothing. */
    @Transactional(readOnly = true)
    String subjectInWords(Instruction instruction) {
        return instruction.subject() == null ? "" : act(instruction).subjectInWords(instruction);
    }

    /** What whoever confirms it should know. */
    @Transactional(readOnly = true)
    List<String> remarks(Instruction instruction) {
        return act(instruction).remarks(instruction);
    }

    /** What leaves when it is carried out. */
    @Transactional(readOnly = true)
    Leaving leaving(Instruction instruction) {
        return act(instruction).leaving(instruction);
    }

    /** What leaves, and after whose agreement, if it is given so; nothing where it cannot be. */
    @Transactional(readOnly = true)
    Leaving leaving(Instruction asked, LetterInput wording) {
        return check(asked).refusal().map(Leaving.nothing()::saying).orElseGet(() -> switch (consent(asked)) {
            case NOBODY -> leaving(asked);
            case PROCESS_OWNER -> leaving(asked).when("sends.onceConfirmed");
            case CLEARING_OFFICER -> writings.leaving(asked, wording).when("sends.onceCleared");
        });
    }

    /** The acts that whoever acts may give. */
    List<ActKind> mayBeGiven() {
        return acts.keySet().stream().sorted().filter(kind -> !mayGive(kind).isRefused()).toList();
    }

    private Outcome mayGive(ActKind kind) {
        InstructionHandler act = acts.get(kind);
        return refuseIf(!person.isIn(PROCESS_OWNER) && act.alsoGivenBy().stream().noneMatch(person::isIn),
                "instruction.notYours", Messages.of("act." + kind));
    }

    private InstructionHandler act(Instruction instruction) {
        return acts.get(instruction.act());
    }
}
