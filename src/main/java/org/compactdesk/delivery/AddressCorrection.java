package org.compactdesk.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.compactdesk.engine.CurrentPerson;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Messages;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.LetterKind;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.LettersAfterNote;
import org.compactdesk.mission.MissionAddress;
import org.compactdesk.mission.MissionChange;
import org.compactdesk.mission.MissionDirectory;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.AddressCorrectionProcess.Remedy;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about an address that was refused, or about a new one that a mission reported. */
@Component
class AddressCorrection {

    private final MissionDirectory missions;
    private final Participations participations;
    private final Ledger ledger;
    private final Letters letters;
    private final LettersAfterNote afterNote;
    private final CurrentPerson person;
    private final Clock clock;

    AddressCorrection(MissionDirectory missions, Participations participations, Ledger ledger, Letters letters, LettersAfterNote afterNote,
            CurrentPerson person, Clock clock) {
        this.missions = missions;
        this.participations = participations;
        this.ledger = ledger;
        this.letters = letters;
        this.afterNote = afterNote;
        this.person = person;
        this.clock = clock;
    }

    /**
     * The letter that the task is about: the one that was refused or, where a mission reported a new address, its note if that never
     * arrived.
     */
    Optional<Long> letterOf(BusinessKey key, Optional<Long> refused) {
        return refused.filter(letter -> isTo(key, letter)).or(() -> ledger.of(key).stream()
                .filter(letter -> letter.fate() == DispatchStatus.REFUSED && letter.supersededBy() == null).map(Letter::id).findFirst());
    }

    /**
     * Does what the person decided.
     *
     * @param letter what the task is about, where it is about a letter
     * @return what it goes on with: where the letter goes out again the one that is sent next, opened here and once, whatever becomes of the
     *         job that sends it
     */
    @Transactional
    Optional<Long> carryOut(BusinessKey key, CorrectedAddress entered, Optional<Long> letter) {
        correct(key, entered, letter).orRefuse();
        Optional<Long> next = entered.remedy() == Remedy.SEND_AGAIN ? letter.map(letters::nextIssueOnItsWay) : letter;
        afterNote.follow(key);
        return next;
    }

    private Outcome correct(BusinessKey key, CorrectedAddress entered, Optional<Long> letter) {
        if (letter.isPresent() && !isTo(key, letter.get())) {
            return Outcome.refused("address.otherMission");
        }
        return switch (entered.remedy()) {
            case SEND_AGAIN -> letter.map(ledger::of).map(sent -> asBefore(sent, entered))
                    .map(check -> check.isRefused() ? check : change(key, entered.main(), entered.copies()))
                    .orElseGet(() -> Outcome.refused("address.noLetter"));
            case ADDRESSES_ONLY -> change(key, entered.main(), entered.copies());
            case HANDED_OVER -> letter.filter(this::isNote).isPresent() ? handedOver(key, entered.handedOverOn()) : Outcome.refused("address.noNote");
            case LEFT -> Outcome.done();
        };
    }

    /** What was called wrong is not written to again without a word. */
    private static Outcome asBefore(Letter sent, CorrectedAddress entered) {
        List<String> now = Stream.concat(lines(entered.main()), lines(entered.copies())).map(AddressCorrection::plain).toList();
        return sent.wrongAddresses().stream().filter(wrong -> !entered.refusedToo() && now.contains(plain(wrong.address()))).findFirst()
                .map(wrong -> Outcome.refused("address.refusedBefore", wrong.address(), wrong.answer())).orElseGet(Outcome::done);
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private Outcome handedOver(BusinessKey key, Optional<LocalDate> on) {
        return on.map(day -> participations.add(key, FactEntry.of(FactKind.NOTE_HANDED_OVER, day)))
                .orElseGet(() -> Outcome.refused("address.noDay"));
    }

    private boolean isTo(BusinessKey key, long letter) {
        return ledger.of(letter).participation().equals(key);
    }

    private boolean isNote(long letter) {
        return ledger.of(letter).kind() == LetterKind.NOTE_VERBALE;
    }

    private Outcome change(BusinessKey key, String main, String copies) {
        List<MissionAddress> addresses = addresses(main, copies);
        LocalDate today = LocalDate.now(clock);
        return addresses.equals(missions.addressesOn(key.iso3(), today)) ? Outcome.done()
                : missions.change(new MissionChange(key.iso3(), addresses, missions.languageOn(key.iso3(), today), today,
                        Messages.of("address.corrected", key.reference())), person.id());
    }

    /** As they are entered, one a line. */
    static List<MissionAddress> addresses(String main, String copies) {
        return Stream.concat(lines(main).map(MissionAddress::main), lines(copies).map(MissionAddress::copy)).toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
