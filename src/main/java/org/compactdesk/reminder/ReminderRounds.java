package org.compactdesk.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.incoming.Unclassified;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
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
        Campaign campaign = campaigns.of(reference);
        Set<BusinessKey> heldBack = heldBack(reference);
        due(id).forEach(due -> release(round.get(), campaign, due, heldBack));
        rows.released(id, clock.instant());
        return Outcome.done();
    }

    /** Asks a Member State that announced its intention for the signed copy, unless the mission was asked for it short ago. */
    public void askForSignedCopy(BusinessKey key, String occurrence) {
        campaigns.lock(key.reference());
        LastWord.of(participations.history(key)).letter(LetterKind.REQUEST_FOR_SIGNED_COPY)
                .ifPresent(kind -> release(key, new ScheduledLetter(kind, false), occurrence, heldBack(key.reference())));
    }

    /** Releases a reminder, unless one went to the mission short ago or its answer is still to be read. The campaign is held. */
    private DueReminder.Outcome release(BusinessKey key, ScheduledLetter letter, String occurrence, Set<BusinessKey> heldBack) {
        if (heldBack.contains(key)) {
            return DueReminder.Outcome.HELD_BACK;
        }
        if (sent.isReminded(key, letter)) {
            return DueReminder.Outcome.NOT_NEEDED;
        }
        letters.release(key, letter.kind(), occurrence, LastWord.content(participations.history(key), letter.kind()));
        return DueReminder.Outcome.RELEASED;
    }

    private void release(Round round, Campaign campaign, DueReminder listed, Set<BusinessKey> heldBack) {
        History history = participations.history(listed.key());
        Optional<ScheduledLetter> letter = plan.letter(campaign, round, history);
        dues.save(listed.now(letter.orElse(listed.scheduled()), history.standing(), campaign.signatureDeadline(), outcome(listed, letter, round, heldBack)));
    }

    private DueReminder.Outcome outcome(DueReminder listed, Optional<ScheduledLetter> letter, Round round, Set<BusinessKey> heldBack) {
        if (listed.isTakenOff()) {
            return DueReminder.Outcome.TAKEN_OFF;
        }
        if (letter.isEmpty()) {
            return DueReminder.Outcome.NOT_DUE;
        }
        return release(listed.key(), letter.get(), round.occurrence(), heldBack);
    }
}
