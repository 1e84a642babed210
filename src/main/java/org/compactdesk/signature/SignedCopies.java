package org.compactdesk.signature;

import static org.compactdesk.process.SignatureAndReturnProcess.COPY;
import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.engine.Processes;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.negotiation.Talks;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.Response;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.participation.WorkEnded;
import org.compactdesk.participation.WorkResumed;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess.TextMatch;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.process.ReturnAndFileProcess;
import org.compactdesk.process.SignatureAndReturnProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.History;
import org.compactdesk.record.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signed copies as they arrive: one is examined at a time; a further one is looked at first and decides what becomes of the other. */
@Component
@Transactional
public class SignedCopies {

    private final Journal journal;
    private final SignedCopyRows rows;
    private final Participations participations;
    private final Responses responses;
    private final Talks talks;
    private final Processes processes;
    private final Clock clock;

    SignedCopies(Journal journal, SignedCopyRows rows, Participations participations, Responses responses, Talks talks,
            Processes processes, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.participations = participations;
        this.responses = responses;
        this.talks = talks;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Takes in a signed copy that waits as a response: a new examination begins, or the open one turns to it. Open talks rest
     * meanwhile. Where an original is awaited this may be it, and registry looks at once.
     *
     * @return whether an examination begins, which whoever found the response sees to
     */
    boolean receive(BusinessKey key, long response) {
        participations.lock(key);
        // An open copy alone does not say that somebody is at work on it: what had closed it may have been struck.
        boolean underWay = examined(key).isPresent() && processes.isOpen(SignatureAndReturnProcess.KEY, key.toString());
        responses.handled(response);
        if (responses.of(key, response).kind() == ResponseKind.COPY_LEFT_OPEN) {
            return examined(key).isPresent() && !underWay;
        }
        add(key, responses.of(key, response));
        talks.suspend(key);
        processes.wake(ReturnAndFileProcess.Messages.LATER_COPY, key.toString());
        if (underWay) {
            interrupt(key);
        }
        return !underWay;
    }

    /**
     * Lets an examination rest for the copy that came in. One that a person has just ended is left alone: what follows from it is still
     * to be done, and whoever does it asks the record afterwards.
     */
    private void interrupt(BusinessKey key) {
        processes.waitingFor(SignatureAndReturnProcess.Messages.FURTHER_COPY, key.toString(), List.of(COPY.name())).stream()
                .filter(examination -> COPY.among(examination.inHand()).filter(copy -> isOpen(of(key, copy))).isPresent())
                .forEach(processes::wake);
    }

    private void add(BusinessKey key, Response response) {
        Fact received = participations.added(key, FactEntry.of(SIGNED_COPY_RECEIVED, response.receivedOn())
                .document(response.firstDocument()).note(response.note()).recordedBy(response.recordedBy()));
        TextMatch match = response.textMatches() == null ? TextMatch.NOT_COMPARED : response.textMatches();
        journal.append(new SignedCopy(null, key.toString(), received.id(), response.id(), response.receivedOn(), match,
                response.firstDocument(), response.note()));
    }

    /** Takes up a copy whose receipt stands in the record although it never came in by the desk: it is examined from here on. */
    public void enteredLater(BusinessKey key, Fact received) {
        if (rows.findByFact(received.id()).isEmpty()) {
            Response taken = responses.file(key, ResponseKind.COPY_LEFT_OPEN, received.happenedOn(), null, null, null, List.of());
            journal.append(new SignedCopy(null, key.toString(), received.id(), taken.id(), received.happenedOn(), TextMatch.NOT_COMPARED, null, received.note()));
        }
    }

    /** Nothing is signed any more with a Government that withdrew, or should never have been addressed. */
    @EventListener
    void end(WorkEnded over) {
        processes.wake(SignatureAndReturnProcess.Messages.SIGNATURE_OVERTAKEN, over.key().toString());
    }

    /**
     * What had ended the work never was: the copy that is open again is examined, from the text on; one that was countersigned is
     * filed and returned.
     */
    @EventListener
    void goOn(WorkResumed resumed) {
        BusinessKey key = resumed.key();
        participations.lock(key);
        Optional<SignedCopy> signed = countersigned(key);
        signed.ifPresent(this::replaceOthers);
        if (processes.isOpen(SignatureAndReturnProcess.KEY, key.toString())) {
            return;
        }
        if (examined(key).isPresent()) {
            responses.file(key, ResponseKind.COPY_LEFT_OPEN, LocalDate.now(clock), null, null, null, List.of());
            processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, key.toString());
        } else {
            signed.ifPresent(copy -> returnAndFile(copy, resumed.facts()));
        }
    }

    private void returnAndFile(SignedCopy copy, Map<String, Object> facts) {
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put(COPY.name(), COPY.raw(copy.id()));
        processes.startByMessage(SignatureAndReturnProcess.Messages.COMPACT_TO_RETURN_AND_FILE, copy.businessKey(), variables);
    }

    private Optional<SignedCopy> countersigned(BusinessKey key) {
        return participations.history(key).last(COUNTERSIGNED).flatMap(signed -> rows.findByFact(signed.refersTo()));
    }

    /** The copy to examine now. Holds the participation: a copy that comes in meanwhile finds somebody to wake, or is the one found. */
    Optional<SignedCopy> takeUp(BusinessKey key) {
        participations.lock(key);
        return examined(key);
    }

    /** The copy to look at now: of those that nothing final is recorded of, the one that came in last. */
    @Transactional(readOnly = true)
    Optional<SignedCopy> examined(BusinessKey key) {
        History history = participations.history(key);
        return history.counting().stream().filter(fact -> fact.kind() == SIGNED_COPY_RECEIVED && isOpen(history, fact))
                .max(Comparator.comparing(Fact::id)).flatMap(fact -> rows.findByFact(fact.id()));
    }

    /** Other copies of this Member State that nothing final is recorded of. */
    @Transactional(readOnly = true)
    List<SignedCopy> openBeside(SignedCopy copy) {
        History history = participations.history(copy.key());
        return history.counting().stream()
                .filter(fact -> fact.kind() == SIGNED_COPY_RECEIVED && fact.id() != copy.fact() && isOpen(history, fact))
                .flatMap(fact -> rows.findByFact(fact.id()).stream()).toList();
    }

    /** Of all copies of this Member State those that came in before this one and were not set aside. */
    static List<SignedCopy> standingBefore(SignedCopy copy, List<SignedCopy> all, History history) {
        return all.stream().filter(other -> other.id() < copy.id() && other.last(COPY_SET_ASIDE, history).isEmpty()).toList();
    }

    /** @throws Rejection where it is no signed copy of this Member State: the number comes with a task, the key does not */
    @Transactional(readOnly = true)
    SignedCopy of(BusinessKey key, long copy) {
        return rows.findById(copy).filter(found -> found.key().equals(key)).orElseThrow(() -> new Rejection("record.noCopy"));
    }

    @Transactional(readOnly = true)
    List<SignedCopy> of(BusinessKey key) {
        return rows.findByBusinessKeyOrderById(key.toString());
    }

    /** Of all copies of this Member State those that came in after this one. */
    static List<SignedCopy> after(SignedCopy copy, List<SignedCopy> all) {
        return all.stream().filter(other -> other.id() > copy.id()).toList();
    }

    /** Records the day beside the Government's signature; a later check that reads another day puts the earlier reading right. */
    Outcome signedOn(SignedCopy copy, LocalDate day) {
        Optional<Fact> read = copy.last(SIGNED_BY_GOVERNMENT, participations.history(copy.key()));
        if (read.isEmpty()) {
            return participations.add(copy.key(), FactEntry.of(SIGNED_BY_GOVERNMENT, day).about(copy.fact()));
        }
        return read.get().happenedOn().equals(day) ? Outcome.done() : participations.add(copy.key(),
                FactEntry.moving(read.get(), day, LocalDate.now(clock), Messages.of("signature.readAgain")));
    }

    /** A copy that counts replaces every earlier one that is still open; one that came in later has not been looked at yet. */
    void replaceOthers(SignedCopy copy) {
        String replaced = Messages.of("signature.replaced", Days.read(copy.receivedOn(participations.history(copy.key()))));
        openBeside(copy).stream().filter(other -> other.id() < copy.id()).forEach(other -> setAside(other, replaced));
    }

    void setAside(SignedCopy copy, String why) {
        participations.add(copy.key(), FactEntry.of(COPY_SET_ASIDE, LocalDate.now(clock)).about(copy.fact()).note(why)).orRefuse();
    }

    /** Hands a copy to the Member State that it is of, as if it had come in for that one; where nobody looks there, to a person. */
    void passOn(SignedCopy copy, BusinessKey right) {
        Response came = responses.of(copy.key(), copy.response());
        participations.lock(right);
        if (!participations.of(right).atWork() && came.correspondence() != null) {
            processes.startByMessage(IncomingCorrespondenceProcess.Messages.SENDER_QUESTIONED, Messages.of("arrival.number", String.valueOf(came.correspondence())),
                    Map.of(IncomingCorrespondenceProcess.CORRESPONDENCE.name(), came.correspondence()));
            return;
        }
        responses.file(right, ResponseKind.SIGNED_COPY, copy.receivedOn(participations.history(copy.key())), came.correspondence(), TextMatch.NOT_COMPARED, came.note(),
                came.documentIds());
        processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, right.toString());
    }

    /** Whether nothing final is recorded of a copy. */
    private boolean isOpen(SignedCopy copy) {
        History history = participations.history(copy.key());
        return history.counting(copy.fact()).filter(fact -> isOpen(history, fact)).isPresent();
    }

    private static boolean isOpen(History history, Fact copy) {
        boolean overtaken = history.last(WITHDRAWN).filter(withdrawal -> withdrawal.id() > copy.id()).isPresent()
                || history.isBeforeWithdrawal(copy);
        return !overtaken && history.isAddressed() && !history.hasAbout(COUNTERSIGNED, copy) && !history.hasAbout(COPY_RETURNED, copy)
                && !history.hasAbout(COPY_SET_ASIDE, copy);
    }
}
