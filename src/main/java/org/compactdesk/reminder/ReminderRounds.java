package org.compactdesk.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.incoming.Unclassified;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.state.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of reminders: who is due in one, who was taken off, what was released. Everything that plans or releases holds the
 * campaign first, so that a date changed in the same minute is seen or waits, and no mission is released two reminders too close to each other; a
 * request for the signed copy may follow a reminder, where the announcement came after that.
 */
@Component
@Transactional
public class ReminderRounds {

    private static final int LONGEST_REASON = 500;

    private final RoundRows rows;
    private final DueReminderRows dues;
    private final RoundPlan plan;
    private final SentReminders sent;
    private final Unclassified unclassified;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Letters letters;
    private final CurrentPerson person;
    private final Clock clock;

    ReminderRounds(RoundRows rows, DueReminderRows dues, RoundPlan plan, SentReminders sent, Unclassified unclassified, Campaigns campaigns,
            Participations participations, Letters letters, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.dues = dues;
        this.plan = plan;
        this.sent = sent;
        this.unclassified = unclassified;
        this.campaigns = campaigns;
        this.participations = participations;
        this.letters = letters;
        this.person = person;
        this.clock = clock;
    }

    /** The round that comes next by the dates as they are now; nothing where none is in sight. */
    @Transactional(readOnly = true)
    public Optional<NextRound> next(String reference) {
        return Optional.of(campaigns.of(reference)).filter(campaign -> !campaign.isClosed()).flatMap(plan::next);
    }

    /** When to look at the plan again. */
    public Instant lookAgainAt(String reference) {
        campaigns.lock(reference);
        return plan.lookAgainAt(campaigns.of(reference));
    }

    /** Whether no round will ever come again. */
    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return campaigns.of(reference).isClosed();
    }

    /** Opens the next round where its time has come. */
    public Optional<Long> openIfDue(String reference) {
        campaigns.lock(reference);
        return next(reference).filter(next -> !next.opensAt().isAfter(clock.instant())).map(next -> open(reference, next));
    }

    /** The days whose hour has gone by are noted, each once, and the one round stands for them all. */
    private long open(String reference, NextRound next) {
        List<LocalDate> noted = all(reference).stream().filter(Round::isMissed).map(Round::coversUntil).toList();
        next.missed().stream().filter(day -> !noted.contains(day))
                .forEach(day -> rows.missed(open(reference, next, day, plan.hourOf(day)), clock.instant()));
        return open(reference, next, next.day(), next.releaseAt());
    }

    private long open(String reference, NextRound next, LocalDate until, Instant releaseAt) {
        return rows.save(Round.opened(reference, next, until, releaseAt, clock.instant())).id();
    }

    /** Lists who is due in a round of this campaign, as everybody stands now. Whoever was taken off a missed round stays off. */
    public Round list(String reference, long id) {
        Round round = of(reference, id);
        Campaign campaign = campaigns.of(reference);
        Map<String, String> reasons = dues.takenOffMissed(reference, round.coversFrom()).stream()
                .collect(toMap(DueReminder::businessKey, DueReminder::reason, (earlier, later) -> later));
        participations.ofCampaign(round.reference()).forEach((participation, history) ->
                plan.letter(campaign, round, history).ifPresent(letter -> dues.save(new DueReminder(null, id, participation.businessKey(), letter.kind(),
                        history.standing(), campaign.signatureDeadline(), letter.always(), reasons.get(participation.businessKey()), null))));
        return round;
    }

    /** @throws IllegalArgumentException where this campaign has no such round */
    @Transactional(readOnly = true)
    public Round of(String reference, long id) {
        return find(reference, id).orElseThrow(() -> new IllegalArgumentException("No round " + id + " of " + reference));
    }

    private Optional<Round> find(String reference, long id) {
        return rows.findById(id).filter(round -> round.reference().equals(reference));
    }

    @Transactional(readOnly = true)
    public List<DueReminder> due(long round) {
        return dues.findByRoundOrderById(round);
    }

    /** The missions whose letter waits until a person has said what it is that they sent. */
    @Transactional(readOnly = true)
    public Set<BusinessKey> heldBack(String reference) {
        return unclassified.of(reference);
    }

    @Transactional(readOnly = true)
    public List<Round> all(String reference) {
        return rows.findByReferenceOrderById(reference);
    }

    /**
     * Takes missions off a round of this campaign, which goes on record with each of them.
     *
     * @param reasons by ISO3 code; every mission that is to be left out needs one
     */
    public Outcome review(String reference, long id, Map<String, String> reasons) {
        campaigns.lock(reference);
        Optional<Round> round = find(reference, id).filter(Round::isOpen);
        if (round.isEmpty()) {
            return Outcome.refused("reminder.notOpen");
        }
        Map<String, DueReminder> due = due(id).stream().collect(toMap(each -> each.key().iso3(), each -> each));
        Optional<String> stranger = reasons.keySet().stream().filter(iso3 -> !due.containsKey(iso3)).findFirst();
        if (stranger.isPresent()) {
            return Outcome.refused("reminder.notInRound", stranger.get());
        }
        if (reasons.values().stream().anyMatch(reason -> reason.length() > LONGEST_REASON)) {
            return Outcome.refused("reminder.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        due.forEach((iso3, each) -> takeOff(round.get(), each, reasons.get(iso3)));
        rows.reviewed(id, person.id());
        return Outcome.done();
    }

    /** @param reason null where the mission is left in */
    private void takeOff(Round round, DueReminder due, String reason) {
        dues.save(due.takenOff(reason));
        Optional.ofNullable(reason).filter(given -> !Objects.equals(given, due.reason()))
                .ifPresent(given -> participations.add(due.key(), FactEntry.of(FactKind.TAKEN_OFF_REMINDERS, LocalDate.now(clock))
                        .note(Messages.of("reminder.takenOffRound", Days.read(Days.of(round.releaseAt())), given))).orRefuse());
    }

    /**
     * Asks once more who is due, writes the letters into the ledger and lets each participation send its own. A round that its day has
     * gone by without, because the desk was down, is noted as missed: the next one stands for it.
     */
    public Outcome release(String reference, long id) {
        campaigns.lock(reference);
        Optional<Round> round = find(reference, id).filter(Round::isOpen);
        if (round.isEmpty()) {
            return Outcome.refused("reminder.notOpen");
        }
        if (plan.isMissed(round.get())) {
            rows.missed(id, clock.instant());
            return Outcome.done();
        }
        Now now = now(reference);
        due(id).stream().map(due -> decide(round.get(), due, participations.history(due.key()), now)).forEach(decided -> {
            decided.letter().ifPresent(letters::release);
            dues.save(decided.due());
        });
        rows.released(id, clock.instant());
        return Outcome.done();
    }

    /** The letters that would be released now, where these missions are taken off. @param takenOff ISO3 codes */
    @Transactional(readOnly = true)
    public List<Letter> letters(String reference, long id, Map<String, String> takenOff) {
        Round round = of(reference, id);
        Now now = now(reference);
        Map<BusinessKey, History> histories = participations.ofCampaign(reference).entrySet().stream()
                .collect(toMap(each -> each.getKey().key(), Map.Entry::getValue));
        return due(id).stream().map(due -> due.takenOff(takenOff.get(due.key().iso3())))
                .flatMap(due -> decide(round, due, histories.get(due.key()), now).letter().stream()).toList();
    }

    /** What counts for all missions alike. */
    private record Now(Campaign campaign, Set<BusinessKey> heldBack, SentReminders.OfCampaign sent, Function<BusinessKey, Language> languages) {
    }

    private Now now(String reference) {
        return new Now(campaigns.of(reference), heldBack(reference), sent.of(reference), letters.languages());
    }

    /** @param letter to be released, if one is */
    private record Decided(DueReminder due, Optional<Letter> letter) {
    }

    private Decided decide(Round round, DueReminder listed, History history, Now now) {
        Optional<ScheduledLetter> letter = plan.letter(now.campaign(), round, history);
        DueReminder.Outcome outcome = listed.isTakenOff() ? DueReminder.Outcome.TAKEN_OFF
                : letter.map(scheduled -> outcome(listed.key(), scheduled, now)).orElse(DueReminder.Outcome.NOT_DUE);
        return new Decided(listed.now(letter.orElse(listed.scheduled()), history.standing(), now.campaign().signatureDeadline(), outcome),
                letter.filter(scheduled -> outcome == DueReminder.Outcome.RELEASED)
                        .map(scheduled -> letter(listed.key(), scheduled.kind(), round.occurrence(), history, now)));
    }

    /** None is released where one went to the mission short ago or its answer is still to be read. The campaign is held. */
    private static DueReminder.Outcome outcome(BusinessKey key, ScheduledLetter letter, Now now) {
        if (now.heldBack().contains(key)) {
            return DueReminder.Outcome.HELD_BACK;
        }
        return now.sent().isReminded(key, letter) ? DueReminder.Outcome.NOT_NEEDED : DueReminder.Outcome.RELEASED;
    }

    private static Letter letter(BusinessKey key, LetterKind kind, String occurrence, History history, Now now) {
        return Letter.draft(key, kind, occurrence, now.languages().apply(key).tag(), LastWord.content(history, kind));
    }

    /** Asks Member States that announced their intention for the signed copy, unless the mission was asked for it short ago. */
    public void askForSignedCopies(String reference, Collection<BusinessKey> announced, String occurrence) {
        campaigns.lock(reference);
        Map<BusinessKey, History> histories = new LinkedHashMap<>();
        announced.forEach(key -> histories.put(key, participations.history(key)));
        requests(reference, histories, occurrence).forEach(letters::release);
    }

    /** The letters that ask for it, by these histories. */
    @Transactional(readOnly = true)
    public List<Letter> requests(String reference, Map<BusinessKey, History> announced, String occurrence) {
        Now now = now(reference);
        return announced.entrySet().stream().flatMap(each -> LastWord.of(each.getValue()).letter(LetterKind.REQUEST_FOR_SIGNED_COPY)
                .filter(kind -> outcome(each.getKey(), new ScheduledLetter(kind, false), now) == DueReminder.Outcome.RELEASED)
                .map(kind -> letter(each.getKey(), kind, occurrence, each.getValue(), now)).stream()).toList();
    }
}
