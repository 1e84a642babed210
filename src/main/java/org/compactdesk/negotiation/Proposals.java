package org.compactdesk.negotiation;

import static org.compactdesk.record.FactKind.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.compactdesk.document.ChosenFile;
import org.compactdesk.document.ReceivedFiles;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Upload;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.WordsByLanguage;
import org.compactdesk.negotiation.Proposal.Party;
import org.compactdesk.negotiation.TalksEntry.Kind;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.BilateralNegotiationProcess.Answer;
import org.compactdesk.process.BilateralNegotiationProcess.Change;
import org.compactdesk.process.BilateralNegotiationProcess.Decision;
import org.compactdesk.process.BilateralNegotiationProcess.ProposalClearance;
import org.compactdesk.process.BilateralNegotiationProcess.ProposalOnTable;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is put on the table in a round of talks, what is made of it and who cleared it. */
@Component
@Transactional
class Proposals {

    private final Journal journal;
    private final Talks talks;
    private final TalksEntries entries;
    private final ProposalRows proposals;
    private final CurrentTexts texts;
    private final Participations participations;
    private final ReceivedFiles files;
    private final ChosenFile chosenFile;
    private final CurrentPerson person;
    private final Clock clock;

    Proposals(Journal journal, Talks talks, TalksEntries entries, ProposalRows proposals, CurrentTexts texts, Participations participations,
            ReceivedFiles files, ChosenFile chosenFile, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.talks = talks;
        this.entries = entries;
        this.proposals = proposals;
        this.texts = texts;
        this.participations = participations;
        this.files = files;
        this.chosenFile = chosenFile;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Records a contact with the mission; with a proposal, its changes clause by clause.
     *
     * @param on   the day of the contact, in New York
     * @param note what was said, or null
     */
    Outcome file(BusinessKey key, long id, ProposalOnTable what, LocalDate on, EnteredChanges entered, Optional<Upload> paper, String note) {
        TalksRound round = talks.of(key, id);
        Outcome sane = sound(round, on, paper);
        if (sane.isRefused()) {
            return sane;
        }
        String document = paper.map(upload -> store(round, upload)).orElse(null);
        return switch (what) {
            case PROPOSED -> propose(round, on, entered.against(texts.of(round.key())), document, note);
            case DISCUSSED -> note == null ? Outcome.refused("negotiation.needs.account") : entered(round, Kind.DISCUSSED, on, document, note);
            case ENDED -> note == null ? Outcome.refused("negotiation.needs.account") : entered(round, Kind.BROKEN_OFF, on, document, note);
        };
    }

    /** The weightiest kind of change in the Government's last proposal; nothing while there is none. */
    @Transactional(readOnly = true)
    Optional<Change> weightiest(long round) {
        return find(round, Party.GOVERNMENT).flatMap(proposal -> proposal.changes().stream().map(ClauseChange::weight).max(Enum::compareTo));
    }

    void reviewed(BusinessKey key, long round, String opinion) {
        talks.enter(talks.of(key, round), Kind.REVIEWED_LEGALLY, today(), opinion);
    }

    /**
     * Records what the focal point makes of the Government's proposal.
     *
     * @param words  for a counter-proposal: what the letter says with it
     * @param remark for the record: the reason, or null
     */
    Outcome decide(BusinessKey key, long id, Decision decision, EnteredChanges entered, WordsByLanguage.Words words, String remark) {
        TalksRound round = talks.of(key, id);
        return switch (decision) {
            case ACCEPT -> entered(round, Kind.TO_BE_ACCEPTED, today(), null, remark);
            case COUNTER -> counter(round, entered.against(texts.of(round.key())), words);
            case NO_AGREEMENT -> remark == null ? Outcome.refused("negotiation.needs.reason")
                    : entered(round, Kind.BROKEN_OFF, today(), null, remark);
        };
    }

    /** Clears or sends back what was decided; refused to whoever decided it or recorded a proposal of this round. */
    Outcome clear(BusinessKey key, long id, boolean cleared, String remark) {
        TalksRound round = talks.of(key, id);
        if (isInvolved(id)) {
            return Outcome.refused("negotiation.fourEyes");
        }
        return !cleared && remark == null ? Outcome.refused("negotiation.needs.remark")
                : entered(round, cleared ? Kind.CLEARED : Kind.SENT_BACK, today(), null, remark);
    }

    /** What the last clearance lets go out, or that it sent the decision back. */
    @Transactional(readOnly = true)
    ProposalClearance whatIsCleared(long round) {
        boolean sentBack = entries.findByRoundOrderById(round).stream()
                .filter(entry -> entry.kind() == Kind.CLEARED || entry.kind() == Kind.SENT_BACK)
                .reduce((earlier, later) -> later).filter(entry -> entry.kind() == Kind.SENT_BACK).isPresent();
        if (sentBack) {
            return ProposalClearance.SENT_BACK;
        }
        return lastDecision(round).kind() == Kind.TO_BE_ACCEPTED ? ProposalClearance.AGREED_TEXT : ProposalClearance.COUNTER_PROPOSAL;
    }

    /** Records the Government's answer to the counter-proposal. */
    Outcome answer(BusinessKey key, long id, Answer answer, LocalDate on, Optional<Upload> paper, String note) {
        TalksRound round = talks.of(key, id);
        Outcome sane = sound(round, on, paper);
        if (sane.isRefused()) {
            return sane;
        }
        String document = paper.map(upload -> store(round, upload)).orElse(null);
        return entered(round, answer == Answer.NO_AGREEMENT ? Kind.BROKEN_OFF : Kind.ANSWERED, on, document, note);
    }

    void followedUp(BusinessKey key, long round, String whatWasDone) {
        talks.enter(talks.of(key, round), Kind.FOLLOWED_UP, today(), whatWasDone);
    }

    /** The proposal that is agreed: the Government's where it was to be accepted, else the counter-proposal that it accepted. */
    @Transactional(readOnly = true)
    Proposal agreed(long round) {
        return last(round, lastDecision(round).kind() == Kind.TO_BE_ACCEPTED ? Party.GOVERNMENT : Party.SECRETARIAT);
    }

    @Transactional(readOnly = true)
    Proposal last(long round, Party party) {
        return find(round, party).orElseThrow();
    }

    @Transactional(readOnly = true)
    Optional<Proposal> find(long round, Party party) {
        return last(all(round), party);
    }

    /** As {@link #find(long, Party)}, among those of the round. */
    static Optional<Proposal> last(List<Proposal> all, Party party) {
        return all.stream().filter(proposal -> proposal.party() == party).reduce((earlier, later) -> later);
    }

    @Transactional(readOnly = true)
    List<Proposal> all(long round) {
        return proposals.findByRoundOrderByNumber(round);
    }

    /** The last thing that was decided about a proposal. */
    @Transactional(readOnly = true)
    TalksEntry lastDecision(long round) {
        return lastDecision(entries.findByRoundOrderById(round)).orElseThrow();
    }

    /** As {@link #lastDecision(long)}, among the entries of the round. */
    static Optional<TalksEntry> lastDecision(List<TalksEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.TO_BE_ACCEPTED || entry.kind() == Kind.TO_BE_COUNTERED)
                .reduce((earlier, later) -> later);
    }

    private Outcome propose(TalksRound round, LocalDate on, List<ClauseChange> changes, String document, String note) {
        if (changes.isEmpty()) {
            return Outcome.refused("negotiation.nothingChanged");
        }
        put(round, Party.GOVERNMENT, on, changes);
        Outcome added = participations.add(round.key(), FactEntry.of(PROPOSAL_RECEIVED, on).document(document).note(note));
        return added.isRefused() ? added : entered(round, Kind.PROPOSED, on, document, note);
    }

    private Outcome counter(TalksRound round, List<ClauseChange> changes, WordsByLanguage.Words words) {
        if (words.text() == null) {
            return Outcome.refused("negotiation.needs.words");
        }
        if (changes.equals(last(round.id(), Party.GOVERNMENT).changes())) {
            return Outcome.refused("negotiation.sameAsProposed");
        }
        put(round, Party.SECRETARIAT, today(), changes);
        talks.enter(round, Kind.TO_BE_COUNTERED, words);
        return Outcome.done();
    }

    private void put(TalksRound round, Party party, LocalDate on, List<ClauseChange> changes) {
        journal.append(new Proposal(null, round.id(), all(round.id()).size() + 1, party, on, clock.instant(), person.id(), changes));
    }

    private boolean isInvolved(long round) {
        return lastDecision(round).recordedBy().equals(person.id())
                || all(round).stream().anyMatch(proposal -> proposal.recordedBy().equals(person.id()));
    }

    private Outcome entered(TalksRound round, Kind kind, LocalDate on, String document, String note) {
        talks.enter(round, kind, on, person.id(), document, note);
        return Outcome.done();
    }

    private Outcome sound(TalksRound round, LocalDate on, Optional<Upload> paper) {
        return Checks.first(() -> dated(round, on), () -> chosenFile.check("paper", paper.stream().toList()));
    }

    private Outcome dated(TalksRound round, LocalDate on) {
        LocalDate noteDate = participations.of(round.key()).noteDate();
        if (on.isAfter(today())) {
            return Outcome.refused("negotiation.inFuture", Days.read(on));
        }
        return on.isBefore(noteDate) ? Outcome.refused("negotiation.beforeNote", Days.read(on), Days.read(noteDate)) : Outcome.done();
    }

    private String store(TalksRound round, Upload upload) {
        return files.store(upload, Messages.of("negotiation.paper"), round.businessKey()).id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
