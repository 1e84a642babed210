package org.compactdesk.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.campaign.Meeting;
import org.compactdesk.campaign.MeetingMoved;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.AfterNote;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterContent;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.Sends;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.StaffInstructionProcess.ActKind;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Standing;
import org.compactdesk.state.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells missions of the meeting's new date: all that have the note verbale, whether they have signed or not, and whose Government has
 * neither declined nor withdrawn.
 */
@Component
class MovedMeeting implements AfterNote, Sends.AfterAct {

    static final String NEW_DATE = "newDate";

    private static final Set<Standing> NOT_TOLD = EnumSet.of(Standing.DECLINED, Standing.WITHDRAWN);

    private final Participations participations;
    private final Campaigns campaigns;
    private final Letters letters;
    private final Clock clock;

    MovedMeeting(Participations participations, Campaigns campaigns, Letters letters, Clock clock) {
        this.campaigns = campaigns;
        this.participations = participations;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public ActKind act() {
        return ActKind.MOVE_MEETING;
    }

    @EventListener
    @Transactional
    public void tell(MeetingMoved moved) {
        letters(moved.reference(), moved.newDate(), "instruction-" + moved.instruction()).forEach(letters::release);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> letters(String reference, LocalDate newDate, String occurrence) {
        Function<BusinessKey, Language> languages = letters.languages();
        return participations.ofCampaign(reference).entrySet().stream().filter(each -> isTold(each.getValue(), LocalDate.now(clock)))
                .map(each -> each.getKey().key()).map(key -> Letter.draft(key, LetterKind.MOVED_MEETING, occurrence, languages.apply(key).tag(),
                        LetterContent.none().with(NEW_DATE, newDate))).toList();
    }

    /** The note itself says the date of its own day; whoever has got it before has been told. */
    @Override
    public boolean isAny(String reference) {
        return campaigns.history(reference).last(FactKind.MEETING_MOVED).isPresent();
    }

    @Override
    public List<Letter> letters(BusinessKey key, History history) {
        return campaigns.of(key.reference()).meeting().map(Meeting::date).filter(date -> mayCome(history, LocalDate.now(clock)))
                .filter(date -> letters.of(key).stream().noneMatch(letter -> letter.kind() == LetterKind.MOVED_MEETING
                        && date.toString().equals(letter.content().fields().get(NEW_DATE))))
                .map(date -> letters.draft(key, LetterKind.MOVED_MEETING, "meeting-" + date, LetterContent.none().with(NEW_DATE, date))).stream().toList();
    }

    static boolean isTold(History history, LocalDate today) {
        return history.hasNote() && mayCome(history, today);
    }

    private static boolean mayCome(History history, LocalDate today) {
        return history.isAddressed() && !NOT_TOLD.contains(history.asOf(today).standing());
    }
}
