package org.compactdesk.reminder;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.CampaignFact;
import org.compactdesk.campaign.CampaignFactKind;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.correspondence.LetterContent;
import org.compactdesk.correspondence.LetterKind;
import org.compactdesk.correspondence.Letters;
import org.compactdesk.engine.BusinessKey;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Days;
import org.compactdesk.engine.Outcome;
import org.compactdesk.participation.FactKind;
import org.compactdesk.participation.History;
import org.compactdesk.participation.Participations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rounds of reminders: when the next one is, who is due in it, who was taken off, what was released. Everything that plans or
 * releases holds the campaign first, so that a date changed in the same minute is seen or waits.
 */
@Component
@Transactional
public class ReminderRounds {

    private static final int LONGEST_REASON = 500;

    private final RoundRows rows;
    private final Schedule schedule;
    private final WorkingCalendar calendar;
    private final ReminderSettings settings;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Letters letters;
    private final CurrentPerson person;
    private final Clock clock;

    ReminderRounds(RoundRows rows, Schedule schedule, WorkingCalendar calendar, ReminderSettings settings, Campaigns campaigns,
            Participations participations, Letters letters, CurrentPerson person, Clock clock) {
        this.rows = rows;
        this.schedule = schedule;
        this.calendar = calendar;
        this.settings = settings;
        this.campaigns = campaigns;
        this.participations = participations;
        this.letters = letters;
        this.person = person;
        this.clock = clock;
    }

    /** The round that comes next by the dates as they are now; nothing where none is in sight. */
    @Transactional(readOnly = true)
    public Optional<NextRound> next(String reference) {
        Campaign campaign = campaigns.of(reference);
        LocalDate covered = coveredUntil(campaign);
        return Optional.of(campaign).filter(open -> !open.isClosed())
                .flatMap(open -> overdue(open, covered).or(() -> schedule.firstAfter(open, covered)))
                .map(day -> plan(covered, day));
    }

    /** When to look at the plan again: as the next round opens, or a good while on where none is in sight. */
    public Instant lookAgainAt(String reference) {
        campaigns.lock(reference);
        return next(reference).map(NextRound::opensAt)
                .orElseGet(() -> calendar.openOfBusiness(LocalDate.now(clock).plusDays(settings.lookAgainDays())));
    }

    /** Whether no round will ever come again. */
    @Transactional(readOnly = true)
    public boolean isOver(String reference) {
        return campaigns.of(reference).isClosed();
    }

    /** Opens the next round where its time has come. */
    public Optional<Long> openIfDue(String reference) {
        campaigns.lock(reference);
        return next(reference).filter(next -> !next.opensAt().isAfter(clock.instant())).map(next -> rows.open(reference, next));
    }

    /** Lists who is due in a round of this campaign, as everybody stands now. */
    public Round list(String reference, long id) {
        Round round = of(reference, id);
        Campaign campaign = campaigns.of(reference);
        participations.ofCampaign(round.reference()).forEach((participation, history) ->
                letter(campaign, round, history).ifPresent(letter -> rows.add(
                        due(round, participation.key(), letter, history, campaign))));
        return round;
    }

    /** @throws IllegalArgumentException where this campaign has no such round */
    @Transactional(readOnly = true)
    public Round of(String reference, long id) {
        return find(reference, id).orElseThrow(() -> new IllegalArgumentException("No round " + id + " of " + reference));
    }

    private Optional<Round> find(String reference, long id) {
        return rows.find(id).filter(round -> round.reference().equals(reference));
    }

    /** A round that a person or a job may still work on: this campaign's, and not released yet. */
    private Optional<Round> open(String reference, long id) {
        return find(reference, id).filter(round -> round.releasedAt() == null);
    }

    @Transactional(readOnly = true)
    public List<DueReminder> due(long round) {
        return rows.due(round);
    }

    @Transactional(readOnly = true)
    public List<Round> all(String reference) {
        return rows.ofCampaign(reference);
    }

    /**
     * Takes missions off a round of this campaign.
     *
     * @param reasons by ISO3 code; every mission needs one
     */
    public Outcome review(String reference, long id, Map<String, String> reasons) {
        campaigns.lock(reference);
        if (open(reference, id).isEmpty()) {
            return Outcome.refused("reminder.notOpen");
        }
        Map<String, DueReminder> due = rows.due(id).stream().collect(toMap(each -> each.key().iso3(), each -> each));
        Optional<String> stranger = reasons.keySet().stream().filter(iso3 -> !due.containsKey(iso3)).findFirst();
        if (stranger.isPresent()) {
            return Outcome.refused("reminder.notInRound", stranger.get());
        }
        if (reasons.values().stream().anyMatch(reason -> reason.length() > LONGEST_REASON)) {
            return Outcome.refused("reminder.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        reasons.forEach((iso3, reason) -> rows.takeOff(due.get(iso3), reason));
        rows.reviewed(id, person.id());
        return Outcome.done();
    }

    /** Asks once more who is due, writes the letters into the ledger and lets each participation send its own. */
    public Outcome release(String reference, long id) {
        campaigns.lock(reference);
        Optional<Round> round = open(reference, id);
        if (round.isEmpty()) {
            return Outcome.refused("reminder.notOpen");
        }
        Campaign campaign = campaigns.of(reference);
        rows.due(id).forEach(due -> release(round.get(), campaign, due));
        rows.released(id);
        return Outcome.done();
    }

    /**
     * Releases a letter that counts as a reminder, unless the mission was reminded today already.
     *
     * @return whether it was released
     */
    private boolean releaseOncePerDay(BusinessKey key, LetterKind kind, String occurrence, LetterContent content) {
        boolean free = rows.takeDay(key, LocalDate.now(clock));
        Optional.of(key).filter(mission -> free).ifPresent(mission -> letters.release(mission, kind, occurrence, content));
        return free;
    }

    /** Asks a Member State that announced its intention for the signed copy, unless the mission was reminded today already. */
    public void askForSignedCopy(BusinessKey key, String occurrence) {
        releaseOncePerDay(key, LetterKind.REQUEST_FOR_SIGNED_COPY, occurrence, content(key));
    }

    private void release(Round round, Campaign campaign, DueReminder listed) {
        History history = participations.history(listed.key());
        Optional<LetterKind> letter = letter(campaign, round, history);
        DueReminder now = due(round, listed.key(), letter.orElse(listed.letter()), history, campaign);
        DueReminder.Outcome outcome = outcome(listed, letter, round);
        rows.became(new DueReminder(now.round(), now.key(), now.letter(), now.standing(), now.deadline(), listed.reason(), outcome));
    }

    private DueReminder.Outcome outcome(DueReminder listed, Optional<LetterKind> letter, Round round) {
        if (listed.isTakenOff()) {
            return DueReminder.Outcome.TAKEN_OFF;
        }
        if (letter.isEmpty()) {
            return DueReminder.Outcome.NOT_DUE;
        }
        boolean released = releaseOncePerDay(listed.key(), letter.get(), round.occurrence(), content(listed.key()));
        return released ? DueReminder.Outcome.RELEASED : DueReminder.Outcome.REMINDED_TODAY;
    }

    /** The letter that a participation is due in a round by the dates and the facts as they are now. */
    private Optional<LetterKind> letter(Campaign campaign, Round round, History history) {
        LocalDate from = Stream.of(round.coversFrom(), lastExtension(campaign)).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(history).filter(each -> each.isAddressed() && !campaign.isClosed())
                .flatMap(each -> schedule.lastLetterWithin(campaign, from, round.coversUntil(), each.standing()))
                .filter(letter -> fits(letter, campaign));
    }

    /** Nobody is reminded before a deadline that has passed. */
    private boolean fits(LetterKind letter, Campaign campaign) {
        return letter != LetterKind.REMINDER_BEFORE || !LocalDate.now(clock).isAfter(campaign.signatureDeadline());
    }

    /** For a request for the signed copy: when the intention was announced. */
    private LetterContent content(BusinessKey key) {
        return participations.history(key).last(FactKind.INTENTION_ANNOUNCED)
                .map(fact -> LetterContent.none().with("announcedOn", fact.happenedOn()))
                .orElseGet(LetterContent::none);
    }

    private static DueReminder due(Round round, BusinessKey key, LetterKind letter, History history, Campaign campaign) {
        return new DueReminder(round.id(), key, letter, history.standing(), campaign.signatureDeadline(), null, null);
    }

    /** The last scheduled day that is past or today and not covered; several of them become one round. */
    private Optional<LocalDate> overdue(Campaign campaign, LocalDate covered) {
        return schedule.lastWithin(campaign, covered, LocalDate.now(clock));
    }

    /** Released on the scheduled day; where that hour is gone, at the same hour of the next working day. */
    private NextRound plan(LocalDate covered, LocalDate day) {
        Instant onTheDay = WorkingCalendar.at(day, settings.releaseAt());
        LocalDate today = LocalDate.now(clock);
        boolean late = onTheDay.isBefore(clock.instant());
        LocalDate releaseDay = late ? calendar.onOrAfter(hourIsGone(today) ? today.plusDays(1) : today) : day;
        return new NextRound(covered, day, calendar.openOfBusiness(calendar.before(day, settings.reviewDays())),
                WorkingCalendar.at(releaseDay, settings.releaseAt()));
    }

    private boolean hourIsGone(LocalDate today) {
        return !WorkingCalendar.at(today, settings.releaseAt()).isAfter(clock.instant());
    }

    /** Nothing is reminded of up to the day of the dispatch, the day that an extension was made known, or the last round. */
    private LocalDate coveredUntil(Campaign campaign) {
        return Stream.concat(rows.ofCampaign(campaign.reference()).stream().map(Round::coversUntil),
                        Stream.of(Days.of(campaign.releasedAt()), lastExtension(campaign)))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate lastExtension(Campaign campaign) {
        return campaigns.facts(campaign.reference()).stream().filter(fact -> fact.kind() == CampaignFactKind.DEADLINE_EXTENDED)
                .map(CampaignFact::happenedOn).max(Comparator.naturalOrder()).orElse(Days.of(campaign.releasedAt()));
    }
}
