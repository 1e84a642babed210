package org.compactdesk.onpaper;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.Document;
import org.compactdesk.document.Documents;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Processes;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.participation.Participations;
import org.compactdesk.participation.ResponseKind;
import org.compactdesk.participation.Responses;
import org.compactdesk.process.ParticipationProcess;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.signature.SignedCopies;
import org.compactdesk.state.MemberState;
import org.compactdesk.state.MemberStates;
import org.compactdesk.state.StateNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what a table says into the record, all of it or nothing. What it would become is shown by taking it and undoing that. */
@Component
class PaperFacts {

    private static final List<String> ENTERED_BY = List.of("registry", "process-owner");
    private static final Set<Standing> TO_GO_ON_WITH = Set.of(Standing.SIGNED_COPY_UNDER_CHECK, Standing.AWAITING_COUNTERSIGNATURE);

    /**
     * What was made of a table; the page reads what is public.
     *
     * @param faults where there are any, nothing is taken
     * @param same   how many facts are on record already
     */
    record Taken(List<Fault> faults, List<Line> lines, long same) {

        public boolean isFaulty() {
            return !faults.isEmpty();
        }

        public long facts() {
            return lines.stream().mapToLong(line -> line.facts().size()).sum();
        }
    }

    /** @param number of the line, as spreadsheets count: 1 is the heading; 0 for the whole file */
    record Fault(int number, String sentence) {
    }

    /** What a line adds, in words, and where the Member State stands after the table. */
    record Line(int number, String name, List<String> facts, String standing) {
    }

    private final Campaigns campaigns;
    private final Participations participations;
    private final Responses responses;
    private final SignedCopies copies;
    private final Documents documents;
    private final MemberStates states;
    private final StateNames stateNames;
    private final Processes processes;
    private final CurrentPerson person;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaperFacts(Campaigns campaigns, Participations participations, Responses responses, SignedCopies copies, Documents documents, MemberStates states,
            StateNames stateNames, Processes processes, CurrentPerson person, Clock clock, PlatformTransactionManager transactions) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.responses = responses;
        this.copies = copies;
        this.documents = documents;
        this.states = states;
        this.stateNames = stateNames;
        this.processes = processes;
        this.person = person;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether whoever acts may enter what happened on paper in this campaign. */
    boolean areOpen(String reference) {
        return ENTERED_BY.stream().anyMatch(person::isIn) && campaigns.find(reference).filter(campaign -> campaign.sentOnPaper() != null).isPresent();
    }

    /** What would be taken. Takes nothing. */
    Taken preview(String reference, Upload file) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return enter(reference, file);
        });
    }

    /** Takes what the table says, where nothing is wrong with it. */
    Taken take(String reference, Upload file) {
        return transaction.execute(status -> {
            Taken taken = enter(reference, file);
            if (taken.isFaulty()) {
                status.setRollbackOnly();
            }
            return taken;
        });
    }

    private Taken enter(String reference, Upload file) {
        List<PaperTable.Line> lines;
        try {
            ChosenFile.checkTable(Messages.of("onPaper.file"), file).orRefuse();
            lines = PaperTable.read(file.bytes());
        } catch (Rejection unreadable) {
            return new Taken(List.of(new Fault(0, unreadable.getMessage())), List.of(), 0);
        }
        campaigns.lock(reference);
        participations.holdAll(reference);
        Entering entering = new Entering(reference, documents.store(file, Messages.of("onPaper.file"), reference));
        lines.forEach(entering::enter);
        entering.changed.forEach(this::goOn);
        return new Taken(entering.faults, entering.entered.stream().map(this::shown).toList(), entering.same);
    }

    private Line shown(Entered entered) {
        return new Line(entered.number(), states.of(entered.key().iso3()).shortName(), entered.facts(),
                Messages.of("standing." + participations.standing(entered.key())));
    }

    /** Lets the desk go on from there: a copy that is still to be countersigned is examined, one that was filed and returned ends the work. */
    private void goOn(BusinessKey key) {
        History history = participations.history(key).asOf(LocalDate.now(clock));
        Optional<Fact> copy = history.copyThatCounts();
        if (TO_GO_ON_WITH.contains(history.standing())) {
            copies.enteredLater(key, copy.orElseThrow());
        } else if (history.standing() == Standing.CONCLUDED && history.hasAbout(ORIGINAL_FILED, copy.orElseThrow())
                && history.hasAbout(RETURNED_TO_GOVERNMENT, copy.orElseThrow()) && participations.of(key).atWork()) {
            responses.file(key, ResponseKind.CONCLUDED, LocalDate.now(clock), null, null, null, List.of());
        }
        processes.wake(ParticipationProcess.Messages.RESPONSE_FILED, key.toString());
    }

    private record Entered(int number, BusinessKey key, List<String> facts) {
    }

    /** One table on its way into the record. */
    private final class Entering {

        private final String reference;
        private final Document kept;
        private final List<Fault> faults = new ArrayList<>();
        private final List<Entered> entered = new ArrayList<>();
        private final Set<BusinessKey> changed = new LinkedHashSet<>();
        private long same;

        private Entering(String reference, Document kept) {
            this.reference = reference;
            this.kept = kept;
        }

        private void enter(PaperTable.Line line) {
            BusinessKey key = new BusinessKey(reference, line.code());
            Optional<MemberState> state = states.find(line.code());
            if (state.isEmpty() || participations.find(key).isEmpty()) {
                fault(line, Messages.of("onPaper.notAddressed", line.code()));
            } else if (!line.state().isEmpty() && !stateNames.called(line.state()).contains(line.code())) {
                fault(line, Messages.of("onPaper.otherState", line.state(), line.code(), state.get().inTextName()));
            } else {
                line.faults().forEach(sentence -> fault(line, sentence));
                enter(line, key);
            }
        }

        private void enter(PaperTable.Line line, BusinessKey key) {
            List<String> added = new ArrayList<>();
            Optional<Fact> copy = participations.history(key).copyThatCounts();
            for (FactKind kind : line.asTheyHappened()) {
                LocalDate day = line.facts().get(kind);
                Long about = PaperTable.OF_NO_COPY.contains(kind) ? null : copy.map(Fact::id).orElse(null);
                Optional<Fact> there = participations.history(key).counting().stream().filter(fact -> fact.is(kind) && fact.happenedOn().equals(day)
                        && Objects.equals(fact.refersTo(), about)).findFirst();
                if (there.isEmpty()) {
                    FactEntry entry = FactEntry.of(kind, day).about(about).document(kept.id()).note(line.note(kind));
                    Outcome outcome = participations.check(key, entry);
                    if (outcome.isRefused()) {
                        fault(line, Messages.of("onPaper.refused", Messages.of("fact." + kind), Days.read(day), outcome.refusal().orElseThrow()));
                        break;
                    }
                    there = Optional.of(participations.added(key, entry));
                    added.add(Messages.of("onPaper.fact", Messages.of("fact." + kind), Days.read(day)));
                } else {
                    same++;
                }
                if (kind == SIGNED_COPY_RECEIVED) {
                    copy = there;
                }
            }
            if (!added.isEmpty()) {
                entered.add(new Entered(line.number(), key, added));
                changed.add(key);
            }
        }

        private void fault(PaperTable.Line line, String sentence) {
            faults.add(new Fault(line.number(), sentence));
        }
    }
}
