package org.compactdesk.record;

import static org.compactdesk.record.FactKind.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Outcome;
import org.springframework.util.Assert;

/** What can follow what: the record refuses a fact that the facts before it do not carry. */
public final class FactRules {

    /** Facts about a signed copy, and what that copy must have been through. */
    private static final Map<FactKind, FactKind> BUILDS_ON = Map.of(
            COUNTERSIGNED, COPY_IN_ORDER,
            COUNTERSIGNATURE_REFUSED, COPY_IN_ORDER,
            ORIGINAL_AWAITED, COUNTERSIGNED,
            ORIGINAL_FILED, COUNTERSIGNED,
            RETURNED_TO_GOVERNMENT, COUNTERSIGNED,
            RECEIPT_CONFIRMED, RETURNED_TO_GOVERNMENT,
            RECEIPT_UNCONFIRMED, RETURNED_TO_GOVERNMENT);

    /** What is only found or signed while the Member State belongs to those addressed. */
    private static final Set<FactKind> SIGNATURES = Set.of(COPY_IN_ORDER, COUNTERSIGNED, COUNTERSIGNATURE_REFUSED);

    private FactRules() {
    }

    public static Outcome check(History history, FactEntry entry, LocalDate noteDate, LocalDate today) {
        Assert.isTrue(entry.kind().isOfParticipation(), () -> "Of a campaign: " + entry.kind());
        Outcome dates = dates(entry, noteDate, today);
        if (dates.isRefused()) {
            return dates;
        }
        // Not asked again when the record is replayed: what was signed before somebody noticed the error stays recorded.
        return SIGNATURES.contains(entry.kind()) && !history.isAddressed()
                ? Outcome.refused("record.notAddressed") : sequence(history, entry);
    }

    private static Outcome dates(FactEntry entry, LocalDate noteDate, LocalDate today) {
        LocalDate day = entry.day() == null ? entry.happenedOn() : entry.day();
        if (day.isAfter(today)) {
            return Outcome.refused("record.inTheFuture", Days.read(day));
        }
        return day.isBefore(noteDate) ? Outcome.refused("record.beforeTheNote", Days.read(day), Days.read(noteDate)) : Outcome.done();
    }

    private static Outcome sequence(History history, FactEntry entry) {
        return switch (entry.kind()) {
            case RECTIFIED -> rectification(history, entry);
            case ADDRESSED_IN_ERROR -> requires(history.isAddressed(), "record.notAddressed");
            case ADDRESSED -> requires(!history.isAddressed(), "record.addressedAlready");
            case SIGNED_BY_GOVERNMENT -> notAfterItsReceipt(history, entry);
            case COPY_IN_ORDER, COPY_UNSIGNED, COPY_RETURNED, COPY_SET_ASIDE -> underCheck(history, entry);
            case COUNTERSIGNED, COUNTERSIGNATURE_REFUSED -> toBeCountersigned(history, entry);
            case ORIGINAL_AWAITED, ORIGINAL_FILED, RETURNED_TO_GOVERNMENT, RECEIPT_CONFIRMED, RECEIPT_UNCONFIRMED ->
                    buildsOn(history, entry);
            case INTENTION_TAKEN_BACK -> requires(history.asOf(entry.happenedOn()).intentionStands(), "record.noIntention");
            case TALKS_OPENED -> requires(!history.talksOpen(), "record.talksOpen");
            case PROPOSAL_RECEIVED, COUNTER_PROPOSED, TEXT_AGREED, TALKS_ENDED ->
                    requires(history.talksOpen(), "record.noTalks");
            case QUESTION_ANSWERED -> about(history, entry, QUESTION_ASKED, "record.noQuestion");
            case WITHDRAWN -> requires(history.standing() != Standing.WITHDRAWN, "record.withdrawnAlready");
            default -> Outcome.done();
        };
    }

    private static Outcome notAfterItsReceipt(History history, FactEntry entry) {
        Optional<Fact> copy = subject(history, entry, SIGNED_COPY_RECEIVED);
        if (copy.isEmpty()) {
            return Outcome.refused("record.noCopy");
        }
        LocalDate received = copy.get().happenedOn();
        return entry.happenedOn().isAfter(received)
                ? Outcome.refused("record.signedAfterReceipt", Days.read(entry.happenedOn()), Days.read(received)) : Outcome.done();
    }

    private static Outcome underCheck(History history, FactEntry entry) {
        Optional<Fact> copy = subject(history, entry, SIGNED_COPY_RECEIVED);
        if (copy.isEmpty()) {
            return Outcome.refused("record.noCopy");
        }
        if (history.hasAbout(COUNTERSIGNED, copy.get())) {
            return Outcome.refused("record.countersignedAlready");
        }
        if (history.hasAbout(COPY_SET_ASIDE, copy.get())) {
            return Outcome.refused("record.setAside");
        }
        if (entry.kind() == COPY_IN_ORDER && history.hasAbout(COPY_RETURNED, copy.get())) {
            return Outcome.refused("record.returnedAlready");
        }
        if (entry.kind() == COPY_IN_ORDER && history.isBeforeWithdrawal(copy.get())) {
            return Outcome.refused("record.withdrawnSince");
        }
        return notBefore(entry, copy.get());
    }

    private static Outcome toBeCountersigned(History history, FactEntry entry) {
        Optional<Fact> copy = subject(history, entry, SIGNED_COPY_RECEIVED);
        if (copy.isEmpty() || !history.isInOrder(copy.get())) {
            return Outcome.refused("record.notInOrder");
        }
        if (history.isBeforeWithdrawal(copy.get())) {
            return Outcome.refused("record.withdrawnSince");
        }
        if (history.hasAbout(COUNTERSIGNED, copy.get())) {
            return Outcome.refused("record.countersignedAlready");
        }
        if (history.latestCopy().filter(latest -> latest.id().equals(copy.get().id())).isEmpty()) {
            return Outcome.refused("record.furtherCopy");
        }
        return buildsOn(history, entry);
    }

    private static Outcome buildsOn(History history, FactEntry entry) {
        FactKind needed = BUILDS_ON.get(entry.kind());
        Optional<Fact> ground = subject(history, entry, SIGNED_COPY_RECEIVED).flatMap(copy -> history.lastAbout(needed, copy));
        return ground.isEmpty()
                ? Outcome.refused("record.tooEarly." + needed)
                : notBefore(entry, ground.get());
    }

    private static Outcome about(History history, FactEntry entry, FactKind kind, String refusal) {
        Optional<Fact> subject = subject(history, entry, kind);
        return subject.isEmpty() ? Outcome.refused(refusal) : notBefore(entry, subject.get());
    }

    private static Outcome notBefore(FactEntry entry, Fact ground) {
        return entry.happenedOn().isBefore(ground.happenedOn())
                ? Outcome.refused("record.beforeItsGround", Days.read(entry.happenedOn()), Days.read(ground.happenedOn()))
                : Outcome.done();
    }

    private static Outcome rectification(History history, FactEntry entry) {
        Optional<Fact> wrong = history.find(entry.refersTo());
        if (wrong.isEmpty() || !wrong.get().kind().corrects() && !history.counts(wrong.get())) {
            return Outcome.refused("record.nothingToRectify");
        }
        LocalDate recorded = Days.of(wrong.get().recordedAt());
        if (entry.day() != null && entry.day().isAfter(recorded)) {
            return Outcome.refused("record.afterItsRecording", Days.read(recorded), Days.read(entry.day()));
        }
        return requires(!wrong.get().is(ADDRESSED), "record.addressedInError");
    }

    /** After a rectification every fact that still counts must be carried by the facts recorded before it. */
    public static Outcome replay(List<Fact> recorded) {
        History all = History.of(recorded);
        for (Fact fact : all.recorded()) {
            if (fact.kind().corrects() || !all.counts(fact)) {
                continue;
            }
            Fact asItCounts = all.counting().stream().filter(other -> other.id().equals(fact.id())).findFirst().orElseThrow();
            History before = History.of(all.counting().stream().filter(other -> other.id() < fact.id())
                    .sorted(java.util.Comparator.comparing(Fact::id)).toList());
            Outcome outcome = sequence(before, FactEntry.of(fact.kind(), asItCounts.happenedOn()).about(fact.refersTo()));
            if (outcome.isRefused()) {
                return Outcome.refused("record.breaksLaterFacts", outcome.refusal().orElseThrow());
            }
        }
        return Outcome.done();
    }

    private static Optional<Fact> subject(History history, FactEntry entry, FactKind kind) {
        return history.counting().stream()
                .filter(fact -> fact.is(kind) && fact.id().equals(entry.refersTo())).findFirst();
    }

    private static Outcome requires(boolean holds, String refusal) {
        return holds ? Outcome.done() : Outcome.refused(refusal);
    }
}
