package org.compactdesk.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.springframework.stereotype.Component;

/** When the next round is, and which letter a mission is due in one, by the dates, the clocks and the calendar as they are now. */
@Component
class RoundPlan {

    private final RoundRows rows;
    private final Schedule schedule;
    private final WorkingCalendar calendar;
    private final ReminderSettings settings;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Clock clock;

    RoundPlan(RoundRows rows, Schedule schedule, WorkingCalendar calendar, ReminderSettings settings, Campaigns campaigns,
            Participations participations, Clock clock) {
        this.rows = rows;
        this.schedule = schedule;
        this.calendar = calendar;
        this.settings = settings;
        this.campaigns = campaigns;
        this.participations = participations;
        this.clock = clock;
    }

    /** The round that comes next; nothing where none is in sight. Several days whose hour has gone by are one round, of the last of them. */
    Optional<NextRound> next(Campaign campaign) {
        LocalDate covered = coveredUntil(campaign);
        Set<MissionClock> clocks = clocks(campaign);
        List<LocalDate> begun = schedule.days(campaign, clocks, covered, today()).toList();
        Optional<LocalDate> day = begun.isEmpty() ? schedule.firstAfter(campaign, clocks, covered) : Optional.of(begun.get(begun.size() - 1));
        return day.map(each -> new NextRound(covered, each, calendar.openOfBusiness(calendar.before(each, settings.reviewDays())),
                releaseAt(each), begun.stream().filter(this::hourIsGone).toList()));
    }

    /**
     * When to look at the plan again: as the next round opens, but no later than the next working day begins, for talks that end and
     * holidays that are replaced move the plan.
     */
    Instant lookAgainAt(Campaign campaign) {
        Instant tomorrow = calendar.openOfBusiness(calendar.after(today(), 1));
        return Stream.concat(Stream.of(tomorrow), next(campaign).map(NextRound::opensAt).stream()).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The letter that a mission is due in a round; nobody is reminded of a note that has not come, or by what it does not intend. */
    Optional<ScheduledLetter> letter(Campaign campaign, Round round, History history) {
        LocalDate from = Stream.of(round.coversFrom(), lastExtension(campaign)).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(history).filter(each -> each.isAddressed() && each.hasNote() && !each.talksOpen() && !campaign.isClosed())
                .flatMap(each -> schedule.lastLetterWithin(campaign, MissionClock.of(each), from, round.coversUntil(), each.standing()))
                .filter(letter -> fits(letter.kind(), campaign))
                .flatMap(letter -> LastWord.of(history).letter(letter.kind()).map(letter::as));
    }

    /** Nobody is reminded before a deadline that has passed, or after one that is still to come. */
    boolean fits(LetterKind letter, Campaign campaign) {
        boolean passed = today().isAfter(campaign.signatureDeadline());
        return switch (letter) {
            case REMINDER_BEFORE -> !passed;
            case REMINDER_AFTER -> passed;
            default -> true;
        };
    }

    /** Whether a round was still waiting when the day of its release was over. */
    boolean isMissed(Round round) {
        return Days.of(round.releaseAt()).isBefore(today());
    }

    /** When letters go out on a day of the schedule. */
    Instant hourOf(LocalDate day) {
        return WorkingCalendar.at(day, settings.releaseAt());
    }

    /** On the day itself; where that hour is gone, at the same hour of the next working day. */
    private Instant releaseAt(LocalDate day) {
        LocalDate next = hourIsGone(today()) ? today().plusDays(1) : today();
        return hourOf(hourIsGone(day) ? calendar.onOrAfter(next) : day);
    }

    private boolean hourIsGone(LocalDate day) {
        return !hourOf(day).isAfter(clock.instant());
    }

    /** Most missions have the same clock: one that never stood. */
    private Set<MissionClock> clocks(Campaign campaign) {
        return participations.ofCampaign(campaign.reference()).values().stream().filter(History::isAddressed).map(MissionClock::of)
                .collect(Collectors.toSet());
    }

    /** Nothing is reminded of up to the day of the dispatch, the day that an extension was made known, or the last round. */
    private LocalDate coveredUntil(Campaign campaign) {
        return Stream.concat(rows.findByReferenceOrderById(campaign.reference()).stream().filter(round -> !round.isMissed()).map(Round::coversUntil),
                        Stream.of(Days.of(campaign.releasedAt()), lastExtension(campaign)))
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate lastExtension(Campaign campaign) {
        return campaigns.facts(campaign).stream().filter(fact -> fact.kind() == FactKind.DEADLINE_EXTENDED)
                .map(Fact::happenedOn).max(Comparator.naturalOrder()).orElse(Days.of(campaign.releasedAt()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
