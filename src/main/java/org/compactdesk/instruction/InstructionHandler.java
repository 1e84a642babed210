package org.compactdesk.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.Sends.Leaving;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.process.StaffInstructionProcess.Consent;

/** One act that staff start by instruction; one bean for each {@link ActKind}, in the feature whose data it touches. */
public interface InstructionHandler {

    ActKind kind();

    /** Groups that may give it; process owners may give every act. */
    default Set<String> alsoGivenBy() {
        return Set.of();
    }

    /** Whose agreement it needs. */
    default Consent consent() {
        return Consent.PROCESS_OWNER;
    }

    /** For an act on one entry or letter: the kinds there are, by name, in words and in the order of a list. */
    default Map<String, String> subjects() {
        return Map.of();
    }

    /**
     * For an act on one entry or letter: the number of the last one of this kind, which becomes {@link Instruction#subject()}.
     *
     * @param day   the day it stands under in New York, or null for the last one of all
     * @param which where several stand under that day: which of them, 1 for the one recorded first
     * @throws Rejection where it cannot be told which one is meant
     */
    default Optional<Long> subject(BusinessKey key, String kind, LocalDate day, Optional<Long> which) {
        return Optional.empty();
    }

    /** For an act on one entry or letter: what {@link Instruction#subject()} is, for whoever confirms it. */
    default String subjectInWords(Instruction instruction) {
        return "";
    }

    /** What whoever confirms it should know, in whole sentences: nothing wrong, but worth a second look. */
    default List<String> remarks(Instruction instruction) {
        return List.of();
    }

    /** Why it cannot be, asked when it is given and once more before it is carried out; changes nothing. */
    Outcome check(Instruction instruction);

    /** Writes the facts, in the name of {@link Instruction#recordedBy()}, or says why they cannot be. Wakes nobody. */
    Outcome carryOut(Instruction instruction);

    /** What leaves once it is carried out, by the record as it is. */
    default Leaving leaving(Instruction instruction) {
        return Leaving.nothing();
    }

    /** Wakes what it concerns; runs in a transaction of its own after the facts are committed, possibly more than once. */
    default void wake(Instruction instruction) {
    }
}
