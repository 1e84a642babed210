package org.compactdesk.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.compactdesk.document.Documents;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.mission.MissionEntry;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger's one door for outgoing letters. A letter is planned once for (participation, kind, occurrence); a send step of a
 * process sends it, once.
 */
@Component
public class Letters {

    /**
     * A mail server has answered to a letter, whatever it said, or nobody waits for that any more; told in the transaction of the job that
     * sent it.
     *
     * @param letter as it was before
     */
    public record Settled(Letter letter) {
    }

    /** A letter did not get through for a reason that is not its address; told in the transaction that notes it. */
    public record Undelivered() {
    }

    /** The occurrence of the one note verbale. */
    static final String NOTE = "note";

    private final Ledger ledger;
    private final ReleasedLetters released;
    private final StoppedDispatch dispatch;
    private final Sending sending;
    private final Documents documents;
    private final MissionDirectory missions;
    private final Languages languages;
    private final MessageIds messageIds;
    private final Clock clock;
    private final TransactionTemplate own;

    Letters(Ledger ledger, ReleasedLetters released, StoppedDispatch dispatch, Sending sending, Documents documents, MissionDirectory missions,
            Languages languages, MessageIds messageIds, Clock clock, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.released = released;
        this.dispatch = dispatch;
        this.sending = sending;
        this.documents = documents;
        this.missions = missions;
        this.languages = languages;
        this.messageIds = messageIds;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A letter in the mission's language that is not in the ledger yet: what a form shows before it is completed, and what is planned then.
     *
     * @param occurrence which one of its kind: {@code round-2}, {@code response-17}; together with the key and the kind it is
     *                   the letter's name for good
     */
    public Letter draft(BusinessKey key, LetterKind kind, String occurrence, LetterContent content) {
        return Letter.draft(key, kind, occurrence, language(key).tag(), content);
    }

    /**
     * Writes a letter into the ledger; where it stands there already, nothing is changed.
     *
     * @return its number in the ledger
     */
    @Transactional
    public long plan(Letter draft) {
        return ledger.find(draft.participation(), draft.kind(), draft.occurrence()).orElseGet(() -> add(draft));
    }

    /**
     * Lets the participation send a planned letter beside whatever it is at. Where the participation has ended, the letter is
     * not needed any more, unless it is of a kind that outlasts it.
     */
    @Transactional
    public void release(long letter) {
        Letter planned = ledger.of(letter);
        if (!planned.fate().isDecided()) {
            released.release(planned);
        }
    }

    /** As {@link #release(long)}, for a step of the very participation that is to send it: once the step's job is through. */
    @Transactional
    public void releaseAfterwards(long letter) {
        released.releaseAfterwards(letter);
    }

    /** Plans and releases. */
    @Transactional
    public long release(Letter draft) {
        long letter = plan(draft);
        release(letter);
        return letter;
    }

    /**
     * Opens the next issue of a letter, which stands for the earlier one and is written in the same language, as its paper is; where
     * there is one that is not sent yet, that one.
     *
     * @return the next issue's number in the ledger, still to be sent
     */
    @Transactional
    public long nextIssue(long letter) {
        Letter next = next(ledger.of(latestIssue(letter)));
        return next.id() == 0 ? add(next) : next.id();
    }

    /** The issue that would stand for this latest one: itself, where it is still to be sent. */
    public Letter next(Letter latest) {
        return latest.fate().isDecided() ? latest.next(lasting(latest.content())) : latest;
    }

    /**
     * Sends a planned letter: for the send steps of processes only, in the step's own job, before anything else is recorded in
     * its transaction. Does nothing where the letter is decided already.
     *
     * @return what became of it
     */
    @Transactional
    public DispatchStatus send(long letter) {
        return sending.send(letter);
    }

    /**
     * As {@link #send(long)}, for the letter that a branch of this participation has in hand. Whoever completed the branch's task may
     * have put another there; another mission's letter is no business of it. A note of a stopped dispatch stays as it is, released:
     * it is looked for when the dispatch goes on.
     */
    @Transactional
    public DispatchStatus send(BusinessKey key, long letter) {
        Letter inHand = ledger.of(letter);
        if (!inHand.participation().equals(key)) {
            throw new IllegalArgumentException("Letter " + letter + " is one of " + inHand.participation() + ", not of " + key);
        }
        return inHand.kind() == LetterKind.NOTE_VERBALE && dispatch.holdsBack(key.reference()) ? inHand.fate() : send(letter);
    }

    /** As {@link #send(BusinessKey, long)}; and to those of its addresses that put it off when others took it. */
    @Transactional
    void sendLate(BusinessKey key, long letter) {
        send(key, letter);
        sending.sendToPutOff(letter);
    }

    /**
     * Plans and sends, for a send step on a process's way. The row is committed before the sending, so that it outlives a broken
     * job; the documents enclosed must be stored by an earlier step.
     *
     * @return what became of it
     */
    @Transactional
    public DispatchStatus sendNow(Letter draft) {
        return send(own.execute(status -> plan(draft)));
    }

    /** As {@link #nextIssue}, for a branch that sends it as soon as its job runs; gone with that branch, it is not needed any more. */
    @Transactional
    public long nextIssueOnItsWay(long letter) {
        long next = nextIssue(letter);
        ledger.released(next);
        return next;
    }

    /** The issue of a letter that stands for all earlier ones. */
    @Transactional(readOnly = true)
    public long latestIssue(long letter) {
        Letter earlier = ledger.of(letter);
        return ledger.find(earlier.participation(), earlier.kind(), earlier.occurrence()).orElseThrow();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException where there is no such letter */
    @Transactional(readOnly = true)
    public Letter of(long letter) {
        return ledger.of(letter);
    }

    /** Every letter to this Member State in this campaign, in the order of planning. */
    @Transactional(readOnly = true)
    public List<Letter> of(BusinessKey key) {
        return ledger.of(key);
    }

    /** The letters of these kinds in this campaign, in the order of planning. */
    @Transactional(readOnly = true)
    public List<Letter> of(String reference, Set<LetterKind> kinds) {
        return ledger.of(reference, kinds);
    }

    /** Calendar files are made anew at each sending, by the dates as they are then. */
    private LetterContent lasting(LetterContent content) {
        return content.only(document -> !CalendarFiles.isOne(documents.of(document)));
    }

    /** The mission's working language today, or English where there are no letters in it. */
    public Language language(BusinessKey key) {
        return languages.writtenTo(missions.languageOn(key.iso3(), LocalDate.now(clock)));
    }

    /** As {@link #language(BusinessKey)}, where many are asked about. */
    public Function<BusinessKey, Language> languages() {
        Map<String, MissionEntry> entries = missions.entriesOn(LocalDate.now(clock));
        return key -> languages.writtenTo(Optional.ofNullable(entries.get(key.iso3())).map(MissionEntry::language).orElse(Languages.DEFAULT));
    }

    private long add(Letter draft) {
        return ledger.add(draft, messageIds.of(draft));
    }
}
