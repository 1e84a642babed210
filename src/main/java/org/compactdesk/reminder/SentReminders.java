package org.compactdesk.reminder;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compactdesk.calendar.WorkingCalendar;
import org.compactdesk.campaign.Campaign;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.incoming.Unclassified;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Days;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the ledger and the record say of the reminders that were released: which are still due, and who may be sent another. */
@Component
class SentReminders {

    static final Set<LetterKind> KINDS = EnumSet.of(LetterKind.REMINDER_BEFORE, LetterKind.REMINDER_AFTER, LetterKind.REQUEST_FOR_SIGNED_COPY,
            LetterKind.REMINDER_OF_AGREED_TEXT, LetterKind.REMINDER_OF_CORRECTION);

    private final RoundRows rounds;
    private final DueReminderRows dues;
    private final RoundPlan plan;
    private final Participations participations;
    private final Campaigns campaigns;
    private final Unclassified unclassified;
    private final WorkingCalendar calendar;
    private final ReminderSettings settings;
    /** Not asked for at the start: the sending of letters asks here itself. */
    private final ObjectProvider<Letters> letters;
    private final Clock clock;

    SentReminders(RoundRows rounds, DueReminderRows dues, RoundPlan plan, Participations participations, Campaigns campaigns, Unclassified unclassified,
            WorkingCalendar calendar, ReminderSettings settings, ObjectProvider<Letters> letters, Clock clock) {
        this.rounds = rounds;
        this.dues = dues;
        this.plan = plan;
        this.participations = participations;
        this.campaigns = campaigns;
        this.unclassified = unclassified;
        this.calendar = calendar;
        this.settings = settings;
        this.letters = letters;
        this.clock = clock;
    }

    /** Those of a campaign, read once however many missions are asked about. Whoever asks in order to release another one holds the campaign. */
    OfCampaign of(String reference) {
        Map<BusinessKey, List<Letter>> sent = letters.getObject().of(reference, KINDS).stream().collect(groupingBy(Letter::participation));
        return (key, another) -> holdingBack(sent.getOrDefault(key, List.of()), another.kind())
                .anyMatch(letter -> letter.fate().isDecided() ? wentOutToday(letter) || isTooClose(letter, another) : isReasonLeft(letter));
    }

    interface OfCampaign {

        /** Whether a mission had a reminder too short ago for another, or has one under way that may still go out. */
        boolean isReminded(BusinessKey key, ScheduledLetter another);
    }

    /** Whether a released letter is to be sent now. One that is sent again is the same letter: it keeps its distance already. */
    boolean isDue(Letter letter) {
        ScheduledLetter itself = new ScheduledLetter(letter.kind(), letter.issue() > 1 || behind(letter).filter(DueReminder::always).isPresent());
        return isReasonLeft(letter) && holdingBack(letters.getObject().of(letter.participation()), letter.kind()).filter(other -> !other.occurrence().equals(letter.occurrence()))
                .noneMatch(other -> wentOutToday(other) || isTooClose(other, itself));
    }

    /**
     * A letter of a round has its reason while the mission has the note and stands where it stood, and the deadline is the one it speaks
     * of; a request that answers an announcement, while that stands. What was said since takes the reason away, and so does what waits to be read.
     */
    private boolean isReasonLeft(Letter letter) {
        Campaign campaign = campaigns.of(letter.participation().reference());
        History history = participations.history(letter.participation()).asOf(LocalDate.now(clock));
        return !history.talksOpen() && !unclassified.of(campaign.reference()).contains(letter.participation()) && plan.fits(letter.kind(), campaign)
                && LastWord.of(history).letter(letter.kind()).filter(letter.kind()::equals).isPresent()
                && behind(letter).map(due -> history.hasNote() && due.standing() == history.standing() && due.deadline().equals(campaign.signatureDeadline()))
                        .orElse(history.standing() == Standing.INTENTION_ANNOUNCED);
    }

    /** What a released letter was meant for; nothing where it belongs to no round. */
    private Optional<DueReminder> behind(Letter letter) {
        BusinessKey key = letter.participation();
        return rounds.findByReferenceOrderById(key.reference()).stream().filter(round -> round.occurrence().equals(letter.occurrence()))
                .findFirst().flatMap(round -> dues.findByRoundAndBusinessKey(round.id(), key.toString()));
    }

    private boolean isTooClose(Letter sent, ScheduledLetter another) {
        return !another.always() && sent.kind() == another.kind() && sent.fate() == DispatchStatus.ACCEPTED
                && calendar.between(Days.of(sent.decidedAt()), LocalDate.now(clock)) <= settings.apartDays();
    }

    private boolean wentOutToday(Letter letter) {
        return letter.fate() == DispatchStatus.ACCEPTED && Days.of(letter.decidedAt()).equals(LocalDate.now(clock));
    }

    /** A request for the signed copy answers an announcement: it does not wait because of a reminder that was sent before that. */
    private static Stream<Letter> holdingBack(List<Letter> sent, LetterKind kind) {
        Set<LetterKind> kinds = kind == LetterKind.REQUEST_FOR_SIGNED_COPY ? EnumSet.of(kind) : KINDS;
        return sent.stream().filter(letter -> kinds.contains(letter.kind()));
    }
}
