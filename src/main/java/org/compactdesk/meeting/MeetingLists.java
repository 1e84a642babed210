package org.compactdesk.meeting;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compactdesk.campaign.Campaigns;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.engine.Decisions;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.Letter;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.Fact;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.History;
import org.compactdesk.record.Journal;
import org.compactdesk.record.Standing;
import org.compactdesk.reminder.ReminderRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose signature is recognized at the meeting and whose announced intention is acknowledged there: settled before, frozen after. */
@Component
@Transactional
public class MeetingLists {

    private static final String MEETING = "meeting";

    private final Journal journal;
    private final MeetingListRows rows;
    private final Campaigns campaigns;
    private final Participations participations;
    private final Decisions decisions;
    private final ReminderRounds rounds;
    private final CurrentPerson person;
    private final Clock clock;

    MeetingLists(Journal journal, MeetingListRows rows, Campaigns campaigns, Participations participations, Decisions decisions,
            ReminderRounds rounds, CurrentPerson person, Clock clock) {
        this.journal = journal;
        this.rows = rows;
        this.campaigns = campaigns;
        this.participations = participations;
        this.decisions = decisions;
        this.rounds = rounds;
        this.person = person;
        this.clock = clock;
    }

    /** The lists as they would be now. */
    @Transactional(readOnly = true)
    public MeetingList preview(String reference) {
        return make(reference, MeetingList.Stage.PREVIEW, null, Instant.MAX, settled(reference).map(MeetingList::decided).orElse(List.of()));
    }

    /** The lists as the focal point settled them last; nothing before. */
    @Transactional(readOnly = true)
    public Optional<MeetingList> settled(String reference) {
        return rows.findFirstByReferenceAndStageOrderByIdDesc(reference, MeetingList.Stage.SETTLED);
    }

    /** What the focal point remarked when the lists were settled, or nothing. */
    @Transactional(readOnly = true)
    public String remark(String reference) {
        return settled(reference).map(MeetingList::remark).orElse("");
    }

    /** The lists as they were frozen after the meeting; nothing before. */
    @Transactional(readOnly = true)
    public Optional<MeetingList> frozen(String reference) {
        return rows.findFirstByReferenceAndStageOrderByIdDesc(reference, MeetingList.Stage.FROZEN);
    }

    /** The same lists, made once more from what was recorded by then. */
    @Transactional(readOnly = true)
    public List<MeetingLine> madeAgain(MeetingList list) {
        return lines(list.reference(), list.meetingDate(), list.knownAt(), list.decided());
    }

    /** @param recognized ISO3 codes of those that are recognized although nobody has checked their signed copy yet */
    Outcome settle(String reference, String remark, List<String> recognized) {
        campaigns.lock(reference);
        return keep(make(reference, MeetingList.Stage.SETTLED, remark, participations.holdAll(reference), recognized), recognized);
    }

    /**
     * Freezes the lists once; later changes of the record or of the table do not reach them.
     *
     * @param recognized as at {@link #settle}; whoever was so recognized before is asked for anew
     */
    Outcome freeze(String reference, List<String> recognized) {
        campaigns.lock(reference);
        if (frozen(reference).isPresent()) {
            return Outcome.done();
        }
        Outcome kept = keep(make(reference, MeetingList.Stage.FROZEN, null, participations.holdAll(reference), recognized), recognized);
        return kept.isRefused() ? kept : campaigns.meetingHeld(reference);
    }

    private Outcome keep(MeetingList list, List<String> recognized) {
        Optional<String> stranger = recognized.stream().filter(iso3 -> list.recognized().stream().noneMatch(line -> line.iso3().equals(iso3))).findFirst();
        if (stranger.isEmpty()) {
            journal.append(list);
        }
        return stranger.map(iso3 -> Outcome.refused("meeting.nothingToVerify", iso3)).orElse(Outcome.done());
    }

    /**
     * Records which Member States announced their intention at the meeting, on its day.
     *
     * @param states ISO3 codes
     */
    Outcome announce(String reference, List<String> states) {
        // Before the participations, as whoever holds all of them has it: the two would wait for each other.
        campaigns.lock(reference);
        LocalDate day = meetingDate(reference);
        Optional<String> stranger = states.stream()
                .filter(iso3 -> participations.find(new BusinessKey(reference, iso3)).isEmpty()).findFirst();
        return stranger.map(iso3 -> Outcome.refused("meeting.notAddressed", iso3)).orElseGet(() -> announced(reference, states, day));
    }

    private Outcome announced(String reference, List<String> states, LocalDate day) {
        Optional<String> withdrawn = states.stream().filter(withdrawn(reference)::contains).findFirst();
        return withdrawn.map(iso3 -> Outcome.refused("meeting.withdrawn", iso3)).orElseGet(() -> states.stream()
                .map(iso3 -> participations.add(new BusinessKey(reference, iso3), FactEntry.of(FactKind.INTENTION_ANNOUNCED, day)))
                .filter(Outcome::isRefused).findFirst().orElse(Outcome.done()));
    }

    /** Those on neither list whose Government could announce its intention: it has not withdrawn. */
    @Transactional(readOnly = true)
    public List<String> couldAnnounce(MeetingList list) {
        return list.neither().stream().map(MeetingLine::iso3).filter(not(withdrawn(list.reference())::contains)).toList();
    }

    /** The Member States whose Government withdrew, by ISO3 code. */
    private Set<String> withdrawn(String reference) {
        LocalDate today = LocalDate.now(clock);
        return participations.ofCampaign(reference).entrySet().stream().filter(entry -> entry.getValue().asOf(today).standing() == Standing.WITHDRAWN)
                .map(entry -> entry.getKey().iso3()).collect(Collectors.toSet());
    }

    /** Asks those on the frozen list of intentions for their signed copy, who have not sent it meanwhile. */
    void askForSignedCopies(String reference) {
        rounds.askForSignedCopies(reference, frozen(reference).filter(MeetingList::isWhole).orElseThrow().acknowledged().stream()
                .map(line -> new BusinessKey(reference, line.iso3()))
                .filter(key -> participations.standing(key) == Standing.INTENTION_ANNOUNCED).toList(), MEETING);
    }

    /** The letters that would ask for it, were these announcements made at the meeting too. @param states ISO3 codes */
    @Transactional(readOnly = true)
    List<Letter> requests(String reference, List<String> states) {
        LocalDate day = meetingDate(reference);
        Set<String> acknowledged = preview(reference).acknowledged().stream().map(MeetingLine::iso3).collect(Collectors.toSet());
        Map<BusinessKey, History> announced = new LinkedHashMap<>();
        participations.ofCampaign(reference).forEach((participation, history) -> {
            History then = states.contains(participation.iso3()) ? history.having(FactKind.INTENTION_ANNOUNCED, day) : history;
            if ((then != history || acknowledged.contains(participation.iso3())) && then.standing() == Standing.INTENTION_ANNOUNCED) {
                announced.put(participation.key(), then);
            }
        });
        return rounds.requests(reference, announced, MEETING);
    }

    private MeetingList make(String reference, MeetingList.Stage stage, String remark, Instant knownAt, List<String> recognized) {
        LocalDate meeting = meetingDate(reference);
        return MeetingList.of(reference, stage, meeting, knownAt, person.id(), remark, lines(reference, meeting, knownAt, recognized));
    }

    private LocalDate meetingDate(String reference) {
        return campaigns.of(reference).meeting().orElseThrow().date();
    }

    private List<MeetingLine> lines(String reference, LocalDate meeting, Instant knownAt, List<String> recognized) {
        return participations.ofCampaign(reference).entrySet().stream()
                .filter(each -> each.getValue().knownAt(knownAt).isAddressed())
                .map(each -> line(each.getKey().key(), each.getValue().knownAt(knownAt), meeting))
                .map(line -> recognized.contains(line.iso3()) ? line.decided() : line)
                .toList();
    }

    private MeetingLine line(BusinessKey key, History history, LocalDate meeting) {
        Evidence seen = Evidence.of(history, meeting);
        LocalDate signedOn = seen.copy().flatMap(history::signedOn).orElse(null);
        Recognition recognition = Recognition.valueOf(decisions.answer("MeetingRecognition", seen.asTheTableAsks(meeting, signedOn)));
        return new MeetingLine(key.iso3(), recognition, seen.ground(recognition, meeting),
                seen.copy().map(Fact::happenedOn).orElse(null), seen.announcement().map(Fact::happenedOn).orElse(null), signedOn);
    }

    /**
     * What the record knows that counts at the meeting.
     *
     * @param copy         the signed copy that counts: one received before the day of the meeting, or else the one that the
     *                     standing rests on; one that went back counts only where no other stands
     * @param returned     whether that copy went back for correction
     * @param inOrder      whether a check has found that copy in order
     * @param announcement the announcement that stood at the end of the meeting's day
     */
    private record Evidence(Optional<Fact> copy, boolean returned, boolean inOrder, Optional<Fact> announcement) {

        static Evidence of(History history, LocalDate meeting) {
            boolean withdrawn = history.standing() == Standing.WITHDRAWN;
            Optional<Fact> copy = inTime(history, meeting).or(history::copyThatCounts).filter(there -> !withdrawn);
            History thatDay = history.asOf(meeting);
            return new Evidence(copy, copy.filter(there -> history.hasAbout(FactKind.COPY_RETURNED, there)).isPresent(),
                    copy.filter(history::isInOrder).isPresent(),
                    thatDay.last(FactKind.INTENTION_ANNOUNCED).filter(there -> thatDay.intentionStands() && !withdrawn));
        }

        /** A further copy that came later does not take the place of one that was there in time. */
        private static Optional<Fact> inTime(History history, LocalDate meeting) {
            List<Fact> inTime = history.counting().stream().filter(fact -> fact.kind() == FactKind.SIGNED_COPY_RECEIVED
                    && fact.happenedOn().isBefore(meeting) && !history.hasAbout(FactKind.COPY_SET_ASIDE, fact)).toList();
            return inTime.stream().filter(fact -> history.hasAbout(FactKind.COUNTERSIGNED, fact)).reduce((earlier, later) -> later)
                    .or(() -> inTime.stream().filter(fact -> !history.hasAbout(FactKind.COPY_RETURNED, fact)).reduce((earlier, later) -> later))
                    .or(() -> inTime.stream().reduce((earlier, later) -> later));
        }

        Map<String, Object> asTheTableAsks(LocalDate meeting, LocalDate signedOn) {
            return Map.of("receivedBeforeMeeting", isInTime(meeting), "copyReturned", returned, "copyInOrder", inOrder,
                    "signedBeforeMeeting", signedOn != null && signedOn.isBefore(meeting),
                    "intentionAnnounced", announcement.isPresent());
        }

        MeetingLine.Ground ground(Recognition recognition, LocalDate meeting) {
            if (recognition == Recognition.ACKNOWLEDGED) {
                return MeetingLine.Ground.ANNOUNCED;
            }
            if (copy.isEmpty()) {
                return MeetingLine.Ground.NOTHING;
            }
            if (returned) {
                return MeetingLine.Ground.RETURNED;
            }
            if (recognition == Recognition.UNVERIFIED) {
                return MeetingLine.Ground.NOT_VERIFIED;
            }
            return isInTime(meeting) ? MeetingLine.Ground.RECEIVED_IN_TIME : MeetingLine.Ground.RECEIVED_TOO_LATE;
        }

        private boolean isInTime(LocalDate meeting) {
            return copy.filter(there -> there.happenedOn().isBefore(meeting)).isPresent();
        }
    }
}
