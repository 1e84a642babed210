package org.compactdesk.record;

import static org.compactdesk.record.FactKind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The facts of one participation as they count: rectifications applied, in the order in which things happened. Reads only;
 * {@link #asOf} and {@link #knownAt} give the same question at another day or with the knowledge of another moment.
 */
public final class History {

    private static final Comparator<Fact> AS_IT_HAPPENED = Comparator.comparing(Fact::happenedOn).thenComparing(Fact::id);

    /** The facts that can decide each standing that does not rest on a signed copy. */
    private static final Map<Standing, List<FactKind>> GROUNDS = Map.of(
            Standing.WITHDRAWN, List.of(WITHDRAWN),
            Standing.INTENTION_ANNOUNCED, List.of(INTENTION_ANNOUNCED),
            Standing.IN_TALKS, List.of(TALKS_OPENED),
            Standing.DECLINED, List.of(DECLINED),
            Standing.UNDELIVERABLE, List.of(NOTE_REFUSED),
            Standing.AWAITING_RESPONSE, List.of(ADDRESSED, NOTE_ACCEPTED, NOTE_HANDED_OVER, ACKNOWLEDGED, TALKS_ENDED,
                    INTENTION_TAKEN_BACK, COPY_RETURNED));

    private final List<Fact> recorded;
    private final List<Fact> counting;

    private History(List<Fact> recorded, List<Fact> counting) {
        this.recorded = recorded;
        this.counting = counting;
    }

    /** @param recorded everything in the record, in the order of recording */
    public static History of(List<Fact> recorded) {
        return new History(List.copyOf(recorded), rectified(recorded));
    }

    /** As it would be with this fact too, recorded now: for a look at what would follow from it. */
    public History having(FactKind kind, LocalDate day) {
        Fact last = recorded.get(recorded.size() - 1);
        Fact also = new Fact(last.id() + 1, null, last.participation(), kind, day, last.recordedAt(), last.recordedBy(), null, null, null, null, null, null, null, null);
        return of(Stream.concat(recorded.stream(), Stream.of(also)).toList());
    }

    /** What was known by then; for lists and reports that are made again. */
    public History knownAt(Instant moment) {
        return of(recorded.stream().filter(fact -> !fact.recordedAt().isAfter(moment)).toList());
    }

    /** What had happened by the end of that day, as known now. */
    public History asOf(LocalDate day) {
        return new History(recorded, counting.stream().filter(fact -> !fact.happenedOn().isAfter(day)).toList());
    }

    /** Everything that was recorded, struck facts and rectifications included, in the order of recording. */
    public List<Fact> recorded() {
        return recorded;
    }

    /** What counts, in the order in which it happened. */
    public List<Fact> counting() {
        return counting;
    }

    /** Whether this fact still counts as recorded; false where it was struck. */
    public boolean counts(Fact fact) {
        return counting.stream().anyMatch(other -> other.id().equals(fact.id()));
    }

    /** Whether the Member State belongs to the number addressed. */
    public boolean isAddressed() {
        return has(ADDRESSED);
    }

    public Standing standing() {
        History current = sinceWithdrawal();
        Optional<Fact> copy = current.latestCopy();
        if (has(WITHDRAWN) && copy.isEmpty()) {
            return Standing.WITHDRAWN;
        }
        if (current.countersignature().isPresent()) {
            return Standing.CONCLUDED;
        }
        if (copy.isPresent() && current.isInOrder(copy.get())) {
            return Standing.AWAITING_COUNTERSIGNATURE;
        }
        if (copy.isPresent() && !current.hasAbout(COPY_RETURNED, copy.get())) {
            return Standing.SIGNED_COPY_UNDER_CHECK;
        }
        if (current.intentionStands()) {
            return Standing.INTENTION_ANNOUNCED;
        }
        if (current.talksOpen()) {
            return Standing.IN_TALKS;
        }
        if (current.lastIs(DECLINED)) {
            return Standing.DECLINED;
        }
        return isUndeliverable() ? Standing.UNDELIVERABLE : Standing.AWAITING_RESPONSE;
    }

    /** The copy to go on with: the last one received that was neither set aside nor returned, or else the last returned one. */
    public Optional<Fact> latestCopy() {
        Predicate<Fact> there = fact -> fact.is(SIGNED_COPY_RECEIVED) && !hasAbout(COPY_SET_ASIDE, fact);
        return last(there.and(fact -> !hasAbout(COPY_RETURNED, fact))).or(() -> last(there));
    }

    /** The signed copy that the standing rests on: the one that was countersigned, else the one to go on with. */
    public Optional<Fact> copyThatCounts() {
        History current = standing() == Standing.WITHDRAWN ? this : sinceWithdrawal();
        return current.countersignedCopy().or(current::latestCopy);
    }

    /** The copy that was countersigned. */
    public Optional<Fact> countersignedCopy() {
        return countersignature().flatMap(this::copyOf);
    }

    /** The countersignature of a copy among these facts: one that concluded an earlier copy can bear a day after the withdrawal that came to light late. */
    public Optional<Fact> countersignature() {
        return last(fact -> fact.is(COUNTERSIGNED) && copyOf(fact).isPresent());
    }

    private Optional<Fact> copyOf(Fact about) {
        return last(fact -> fact.id().equals(about.refersTo()));
    }

    /** The day beside the Government's signature on a copy, once a check has read it. */
    public Optional<LocalDate> signedOn(Fact copy) {
        return lastAbout(SIGNED_BY_GOVERNMENT, copy).map(Fact::happenedOn);
    }

    /** The last fact of a kind, by the day it happened. */
    public Optional<Fact> last(FactKind kind) {
        return last(fact -> fact.is(kind));
    }

    /** The last fact of a kind that is about another. */
    public Optional<Fact> lastAbout(FactKind kind, Fact subject) {
        return lastAbout(kind, subject.id());
    }

    /** As {@link #lastAbout(FactKind, Fact)}, where only the other's number is at hand. */
    public Optional<Fact> lastAbout(FactKind kind, long subject) {
        return last(fact -> fact.is(kind) && fact.isAbout(subject));
    }

    /** A fact as it counts, on its right day; nothing where it was struck. */
    public Optional<Fact> counting(long id) {
        return last(fact -> fact.id() == id);
    }

    /** What counts about another, in the order in which it happened. */
    public Stream<Fact> about(Fact subject) {
        return counting.stream().filter(fact -> fact.isAbout(subject.id()));
    }

    public boolean has(FactKind kind) {
        return counting.stream().anyMatch(fact -> fact.is(kind));
    }

    public boolean hasAbout(FactKind kind, Fact subject) {
        return lastAbout(kind, subject).isPresent();
    }

    /** Found in order, and not returned for correction afterwards. */
    public boolean isInOrder(Fact copy) {
        return hasAbout(COPY_IN_ORDER, copy) && !hasAbout(COPY_RETURNED, copy);
    }

    /** Talks opened and ended, in turn. By the order of recording: a round can have been opened with a day before the end of the one before it. */
    public List<Fact> talks() {
        return counting.stream().filter(fact -> fact.is(TALKS_OPENED) || fact.is(TALKS_ENDED)).sorted(Comparator.comparing(Fact::id)).toList();
    }

    public boolean talksOpen() {
        return talks().stream().reduce((earlier, later) -> later).filter(fact -> fact.is(TALKS_OPENED)).isPresent();
    }

    public boolean intentionStands() {
        return last(fact -> fact.is(INTENTION_ANNOUNCED) || fact.is(INTENTION_TAKEN_BACK) || fact.is(DECLINED))
                .filter(fact -> fact.is(INTENTION_ANNOUNCED)).isPresent();
    }

    /** The withdrawal from a compact that had been concluded by then, the last one where there were several. */
    public Optional<Fact> withdrawalFromConcluded() {
        return last(fact -> fact.is(WITHDRAWN) && before(fact).countersignature().isPresent());
    }

    /** What a withdrawal made an end of: the facts before it, from the withdrawal before that one on. */
    public History before(Fact withdrawal) {
        return new History(recorded, counting.subList(0, counting.indexOf(withdrawal))).sinceWithdrawal();
    }

    /** The fact that decides the standing: what is recorded of the copy that counts, or else the latest of those that can. */
    public Optional<Fact> ground() {
        Standing standing = standing();
        History current = standing == Standing.WITHDRAWN ? this : sinceWithdrawal();
        return current.groundOf(standing);
    }

    private Optional<Fact> groundOf(Standing standing) {
        return switch (standing) {
            case CONCLUDED -> countersignature();
            case AWAITING_COUNTERSIGNATURE -> latestCopy().flatMap(copy -> lastAbout(COPY_IN_ORDER, copy));
            case SIGNED_COPY_UNDER_CHECK -> latestCopy();
            default -> last(fact -> GROUNDS.get(standing).contains(fact.kind()));
        };
    }

    /** The rectification by which a fact does not count any more, or counts on another day; nothing where it counts as recorded. */
    public Optional<Fact> correctionOf(Fact fact) {
        return Optional.ofNullable(corrections(recorded).get(fact.id()));
    }

    public Optional<Fact> find(Long id) {
        return recorded.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** Whether the Government withdrew after this happened. */
    public boolean isBeforeWithdrawal(Fact fact) {
        return !sinceWithdrawal().counts(fact);
    }

    /** Whether the mission has the note, as far as the desk knows. */
    public boolean hasNote() {
        return has(NOTE_ACCEPTED) || has(NOTE_HANDED_OVER);
    }

    /** When the note's fate was first known: accepted, refused, or handed over by hand. */
    public Optional<Instant> noteDecidedAt() {
        return counting.stream().filter(fact -> fact.is(NOTE_ACCEPTED) || fact.is(NOTE_REFUSED) || fact.is(NOTE_HANDED_OVER))
                .map(Fact::recordedAt).min(Comparator.naturalOrder());
    }

    /** The facts after the last withdrawal; all of them where there was none. */
    public History sinceWithdrawal() {
        return last(WITHDRAWN)
                .map(withdrawal -> new History(recorded, counting.subList(counting.indexOf(withdrawal) + 1, counting.size())))
                .orElse(this);
    }

    private boolean isUndeliverable() {
        return has(NOTE_REFUSED) && !hasNote() && counting.stream().noneMatch(fact -> fact.kind().comesFromTheGovernment());
    }

    private boolean lastIs(FactKind kind) {
        return last(fact -> fact.kind().comesFromTheGovernment()).filter(fact -> fact.is(kind)).isPresent();
    }

    private Optional<Fact> last(Predicate<Fact> wanted) {
        return counting.stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private static List<Fact> rectified(List<Fact> recorded) {
        Map<Long, Fact> corrections = corrections(recorded);
        return recorded.stream().filter(fact -> !fact.kind().corrects() && !isStruckBy(corrections.get(fact.id())))
                .map(fact -> corrections.containsKey(fact.id()) ? fact.movedTo(corrections.get(fact.id()).day()) : fact)
                .sorted(AS_IT_HAPPENED).toList();
    }

    /** By fact, the correction that holds: one that strikes it, else the latest that moves it. */
    private static Map<Long, Fact> corrections(List<Fact> recorded) {
        Map<Long, Fact> holding = new HashMap<>();
        // The latest correction speaks first, so that one that was itself struck says nothing.
        for (int i = recorded.size() - 1; i >= 0; i--) {
            Fact fact = recorded.get(i);
            if (fact.kind().corrects() && !isStruckBy(holding.get(fact.id()))) {
                holding.merge(fact.refersTo(), fact, (later, earlier) -> isStruckBy(earlier) && !isStruckBy(later) ? earlier : later);
            }
        }
        return holding;
    }

    private static boolean isStruckBy(Fact correction) {
        return correction != null && correction.day() == null;
    }
}
