package org.compactdesk.participation;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.FactRows;
import org.compactdesk.record.FactRules;
import org.compactdesk.record.History;
import org.compactdesk.record.Journal;
import org.compactdesk.record.RowLock;
import org.compactdesk.record.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is known of a participation comes in here as a fact and is checked against the facts before it; every figure and
 * page is read from here.
 */
@Component
@Transactional
public class Participations {

    private final ParticipationRows rows;
    private final FactRows facts;
    private final Journal journal;
    private final RowLock rowLock;
    private final Clock clock;

    Participations(ParticipationRows rows, FactRows facts, Journal journal, RowLock rowLock, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.journal = journal;
        this.rowLock = rowLock;
        this.clock = clock;
    }

    /**
     * Opens a participation with its first fact; where the key is there already, nothing is changed.
     *
     * @param noteDate    the date of the note verbale
     * @param addressedOn the day of the release
     * @param recordedBy  who released the dispatch
     * @return whether it was opened now
     */
    public boolean open(BusinessKey key, LocalDate noteDate, LocalDate addressedOn, String recordedBy) {
        if (find(key).isPresent()) {
            return false;
        }
        Participation opened = rows.save(new Participation(
                null, key.toString(), key.reference(), key.iso3(), noteDate, clock.instant(), true));
        add(opened, FactEntry.of(FactKind.ADDRESSED, addressedOn).recordedBy(recordedBy));
        return true;
    }

    /** Adds a fact, or says why it cannot follow. Locks the participation until the transaction ends. */
    public Outcome add(BusinessKey key, FactEntry entry) {
        Participation participation = lock(key);
        Outcome outcome = check(participation, entry);
        if (!outcome.isRefused()) {
            add(participation, entry);
        }
        return outcome;
    }

    /** Why a fact could not be added now. Adds nothing. */
    @Transactional(readOnly = true)
    public Outcome check(BusinessKey key, FactEntry entry) {
        return check(of(key), entry);
    }

    private Outcome check(Participation participation, FactEntry entry) {
        List<Fact> recorded = facts.ofParticipation(participation.id());
        Outcome outcome = FactRules.check(History.of(recorded), entry, participation.noteDate(), LocalDate.now(clock));
        return outcome.isRefused() || !entry.kind().corrects() ? outcome
                : FactRules.replay(withRectification(recorded, participation, entry));
    }

    /** As {@link #add(BusinessKey, FactEntry)}, for a fact that others will refer to. */
    public Fact added(BusinessKey key, FactEntry entry) {
        Participation participation = lock(key);
        check(participation, entry).orRefuse();
        return add(participation, entry);
    }

    /** @throws IllegalArgumentException where there is no such participation */
    @Transactional(readOnly = true)
    public Participation of(BusinessKey key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No participation " + key));
    }

    @Transactional(readOnly = true)
    public Optional<Participation> find(BusinessKey key) {
        return rows.findByBusinessKey(key.toString());
    }

    /** For whoever shows or asks more than one thing of it. */
    @Transactional(readOnly = true)
    public Dossier dossier(BusinessKey key) {
        return dossier(of(key));
    }

    @Transactional(readOnly = true)
    public Dossier dossier(Participation participation) {
        return new Dossier(participation, History.of(facts.ofParticipation(participation.id())));
    }

    @Transactional(readOnly = true)
    public History history(BusinessKey key) {
        return dossier(key).history();
    }

    @Transactional(readOnly = true)
    public Standing standing(BusinessKey key) {
        return dossier(key).standing(LocalDate.now(clock));
    }

    /** Every participation of a campaign with its history, in the order of opening; those addressed in error included. */
    @Transactional(readOnly = true)
    public Map<Participation, History> ofCampaign(String reference) {
        Map<Long, List<Fact>> byParticipation =
                facts.ofParticipations(reference).stream().collect(groupingBy(Fact::participation));
        Map<Participation, History> all = new LinkedHashMap<>();
        for (Participation participation : rows.ofCampaign(reference)) {
            all.put(participation, History.of(byParticipation.getOrDefault(participation.id(), List.of())));
        }
        return all;
    }

    /** The references of all campaigns that addressed anybody, the latest first. */
    @Transactional(readOnly = true)
    public List<String> references() {
        return rows.references();
    }

    /** Reads the participation and holds it until the transaction ends: whoever files a response, looks for one or adds a fact does. */
    public Participation lock(BusinessKey key) {
        return rowLock.holding("select * from desk.participation where business_key = :key").param("key", key.toString())
                .query(new ParticipationRows.Reader()).optional()
                .orElseThrow(() -> new IllegalArgumentException("No participation " + key));
    }

    /**
     * Waits until nobody is adding a fact to this campaign, and lets nobody add one until the transaction ends. A fact bears the moment
     * before its commit: without the wait, one that is not to be seen yet would be found by whoever asks again what was known by now.
     *
     * @return this moment, as facts bear theirs
     */
    public Instant holdAll(String reference) {
        // In this order, so that two who hold a whole campaign never wait for each other.
        rowLock.holding("select id from desk.participation where reference = :reference order by id").param("reference", reference)
                .query(Long.class).list();
        return journal.notBefore(facts.ofParticipations(reference).stream().map(Fact::recordedAt).max(Comparator.naturalOrder()));
    }

    /** Notes that no instance looks for responses any more, or that one does again. */
    public void setAtWork(BusinessKey key, boolean atWork) {
        lock(key);
        rows.setAtWork(key.toString(), atWork);
    }

    /**
     * Notes that an instance looks for responses again.
     *
     * @return whether none did so far, so that one has to be started
     */
    public boolean reopen(BusinessKey key) {
        boolean reopened = !lock(key).atWork();
        rows.setAtWork(key.toString(), true);
        return reopened;
    }

    private Fact add(Participation participation, FactEntry entry) {
        return journal.ofParticipation(participation.id(), whole(participation, entry));
    }

    private List<Fact> withRectification(List<Fact> recorded, Participation participation, FactEntry entry) {
        List<Fact> all = new java.util.ArrayList<>(recorded);
        all.add(journal.imagined(participation.id(), whole(participation, entry)));
        return all;
    }

    /** Names the fact that was in error where its entry does not. */
    private FactEntry whole(Participation participation, FactEntry entry) {
        return entry.kind() == FactKind.ADDRESSED_IN_ERROR && entry.refersTo() == null
                ? entry.about(history(participation.key()).last(FactKind.ADDRESSED).orElseThrow().id()) : entry;
    }
}
