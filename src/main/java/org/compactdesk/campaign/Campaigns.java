package org.compactdesk.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.compactdesk.instrument.Instrument;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.record.CampaignHistory;
import org.compactdesk.record.CampaignRules;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.FactRows;
import org.compactdesk.record.FocalPoint;
import org.compactdesk.record.Journal;
import org.compactdesk.record.RowLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The campaigns by their reference, as they stand now; abandoned ones have no reference any more. */
@Component
@Transactional
public class Campaigns {

    private final CampaignRows rows;
    private final CampaignTexts texts;
    private final FactRows facts;
    private final Journal journal;
    private final RowLock rowLock;
    /** From the release on nothing of it changes, and every letter reads its campaign; by the fact that tells of the release. */
    private final Cache<Long, Asked> released = Caffeine.newBuilder().maximumSize(100).build();

    Campaigns(CampaignRows rows, CampaignTexts texts, FactRows facts, Journal journal, RowLock rowLock) {
        this.rows = rows;
        this.texts = texts;
        this.facts = facts;
        this.journal = journal;
        this.rowLock = rowLock;
    }

    /** @throws IllegalArgumentException where there is no such campaign */
    @Transactional(readOnly = true)
    public Campaign of(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("No campaign " + reference));
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(String reference) {
        return rows.id(reference).map(id -> read(id, facts.ofCampaign(id)));
    }

    /** Every campaign, abandoned ones included, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        Map<Long, List<Fact>> all = facts.ofCampaigns().stream().collect(groupingBy(Fact::campaign));
        return rows.ids().stream().map(id -> read(id, all.getOrDefault(id, List.of()))).toList();
    }

    /** Those whose note verbale has been released, likewise. */
    @Transactional(readOnly = true)
    public List<Campaign> dispatched() {
        return all().stream().filter(Campaign::isDispatched).toList();
    }

    /** The campaign whose dispatch was released last. */
    @Transactional(readOnly = true)
    public Optional<Campaign> latestDispatched() {
        return dispatched().stream().max(Comparator.comparing(Campaign::releasedAt));
    }

    /** What happened to the campaign itself, in the order of recording. */
    @Transactional(readOnly = true)
    public List<Fact> facts(String reference) {
        return facts.ofCampaign(id(reference));
    }

    /** As {@link #facts(String)}, where the campaign is at hand: every letter of a dispatch asks. */
    @Transactional(readOnly = true)
    public List<Fact> facts(Campaign campaign) {
        return facts.ofCampaign(campaign.id());
    }

    /** Holds the campaign until the transaction ends: whoever changes its dates, or plans by them, does. */
    public void lock(String reference) {
        rowLock.holding("select id from desk.campaign where reserved = :reference").param("reference", reference).query(Long.class).optional()
                .orElseThrow(() -> new IllegalArgumentException("No campaign " + reference));
    }

    /** Says that the meeting took place and its lists are frozen, so that nobody moves it any more. */
    public Outcome meetingHeld(String reference) {
        lock(reference);
        return add(reference, FactEntry.of(FactKind.MEETING_HELD).day(of(reference).meeting().map(Meeting::date).orElse(null)));
    }

    public CampaignHistory history(String reference) {
        return new CampaignHistory(facts(reference));
    }

    private long id(String reference) {
        return rows.id(reference).orElseThrow(() -> new IllegalArgumentException("No campaign " + reference));
    }

    private Campaign read(long id, List<Fact> recorded) {
        CampaignHistory history = new CampaignHistory(recorded);
        Asked asked = history.last(FactKind.RELEASED)
                .map(release -> released.get(release.id(), unread -> asked(id)))
                .orElseGet(() -> asked(id));
        CampaignRow row = asked.row();
        return new Campaign(id, row.reference(), row.title(), asked.titles(), row.noteDate(), asked.notes(), asked.instruments(),
                history.dayOr(FactKind.DEADLINE_EXTENDED, row.signatureDeadline()),
                Optional.ofNullable(row.meetingDate())
                        .map(date -> new Meeting(row.meetingName(), row.meetingNames(), history.dayOr(FactKind.MEETING_MOVED, date))),
                history.last(FactKind.DEADLINE_EXTENDED, FactKind.MEETING_MOVED).isPresent(),
                history.lastOr(FactKind.FOCAL_POINT_CHANGED,
                        fact -> new FocalPoint(fact.name(), fact.email(), fact.phone()),
                        new FocalPoint(row.focalPointName(), row.focalPointEmail(), row.focalPointPhone())),
                asked.addressees(), row.mentioned(CampaignRow.MentionKind.RECALLED_NOTE), row.mentioned(CampaignRow.MentionKind.PAPER),
                row.mentioned(CampaignRow.MentionKind.INVITATION),
                history.stage(),
                history.lastOr(FactKind.RELEASED, Fact::recordedAt, null), history.lastOr(FactKind.RELEASED, Fact::day, null),
                history.dispatchStopped(),
                history.lastOr(FactKind.CLOSED, Fact::happenedOn, null));
    }

    private Asked asked(long id) {
        List<CampaignText> standing = texts.latest(id).stream().map(text -> texts.findById(text).orElseThrow())
                .filter(text -> !text.text().isEmpty()).toList();
        return new Asked(rows.findById(id).orElseThrow(), byLanguage(standing, CampaignText.Kind.NOTE),
                byLanguage(standing, CampaignText.Kind.INSTRUMENT), SingletonSupplier.of(() -> titles(standing)), rows.addressees(id));
    }

    private static Map<String, String> byLanguage(List<CampaignText> standing, CampaignText.Kind kind) {
        return standing.stream().filter(text -> text.kind() == kind)
                .collect(toMap(CampaignText::language, CampaignText::text, (earlier, later) -> later, TreeMap::new));
    }

    private static Map<String, String> titles(List<CampaignText> standing) {
        Map<String, String> titles = new TreeMap<>();
        standing.stream().filter(CampaignText::isTranslatedCompact)
                .forEach(text -> Instrument.ofText(text.text()).called().ifPresent(title -> titles.put(text.language(), title)));
        return Collections.unmodifiableMap(titles);
    }

    /**
     * Adds a fact, or says why it cannot follow what is on record; later facts of the same kind take the
     * place of earlier ones.
     */
    public Outcome add(String reference, FactEntry entry) {
        lock(reference);
        Outcome outcome = CampaignRules.check(history(reference), entry.kind());
        if (!outcome.isRefused()) {
            journal.ofCampaign(id(reference), entry);
        }
        return outcome;
    }

    /** What a campaign was asked for with, and its texts as they stand, by language; handed out to many, so nobody can change it. */
    private record Asked(CampaignRow row, Map<String, String> notes, Map<String, String> instruments, Supplier<Map<String, String>> titles,
            List<String> addressees) {

        Asked {
            notes = Collections.unmodifiableMap(notes);
            instruments = Collections.unmodifiableMap(instruments);
            addressees = List.copyOf(addressees);
        }
    }
}
