package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail server that refuses the letter as a whole, or hangs up: "accepted" is what it said, and never anything else. */
@OnBothDatabases
class MailTroubleTest extends DeskTest {

    private static final String MAIN = "main@missions.example.org";
    private static final String SECOND = "second@missions.example.org";
    private static final String COPY = "copy@missions.example.org";

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Participations participations;

    private BusinessKey kiribati;
    private long note;

    @BeforeEach
    void planTheNote() {
        kiribati = new BusinessKey(campaign.released("KIR"), "KIR");
        campaign.addressesOf("KIR", MAIN, COPY);
        note = letters.plan(letters.draft(kiribati, LetterKind.NOTE_VERBALE, Letters.NOTE, LetterContent.none()));
    }

    @Test
    void aLetterRefusedAsAWholeAfterARefusedCopyIsRefused() {
        mails.refuse(COPY, 550, "5.1.1 no such mailbox");
        mails.refuseMessages(552, "5.3.4 message too big");
        letters.send(note);
        isRefusedForTheWholeLetter("552 5.3.4 message too big");
    }

    @Test
    void aLetterRefusedAtDataAfterARefusedCopyIsRefused() {
        mails.refuse(COPY, 550, "5.1.1 no such mailbox");
        mails.refuseData(554, "5.7.1 no valid recipients");
        letters.send(note);
        isRefusedForTheWholeLetter("554 5.7.1 no valid recipients");
    }

    @Test
    void aLetterRefusedForNowAfterARefusedCopyIsTriedAgain() {
        mails.refuse(COPY, 550, "5.1.1 no such mailbox");
        mails.refuseMessages(451, "4.3.0 try again later");
        isPassing("try again later");
        mails.acceptMessages();
        mails.refuseData(451, "4.3.0 not at this moment");
        isPassing("not at this moment");

        mails.acceptMessages();
        letters.send(note);
        assertThat(letter().fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(letter().addresses()).extracting(Letter.Address::address, Letter.Address::accepted)
                .containsExactly(tuple(MAIN, true), tuple(COPY, false));
        assertThat(kinds()).containsExactly(
                Kind.ATTEMPTING, Kind.TROUBLE, Kind.ATTEMPTING, Kind.TROUBLE, Kind.ATTEMPTING, Kind.ACCEPTED);
        assertThat(mails.received()).hasSize(1);
    }

    @Test
    void aLetterRefusedAsAWholeAfterOneOfTwoMainAddressesIsRefused() {
        campaign.addressesOf("KIR", List.of(MAIN, SECOND), List.of());
        mails.refuse(MAIN, 550, "5.1.1 no such mailbox");
        mails.refuseMessages(552, "5.3.4 message too big");
        letters.send(note);
        assertThat(letter().addresses()).extracting(Letter.Address::address, Letter.Address::accepted, Letter.Address::answer)
                .containsExactly(tuple(MAIN, false, "550 5.1.1 no such mailbox"), tuple(SECOND, false, "552 5.3.4 message too big"));
        assertThat(letter().fate()).isEqualTo(DispatchStatus.REFUSED);
    }

    @Test
    void aLetterRefusedAsAWholeIsRefusedForEveryAddress() {
        mails.refuseMessages(552, "5.3.4 message too big");
        letters.send(note);
        assertThat(letter().fate()).isEqualTo(DispatchStatus.REFUSED);
        assertThat(letter().addresses()).hasSize(2).allSatisfy(address -> assertThat(address.answer()).isEqualTo("552 5.3.4 message too big"));
    }

    @Test
    void aConnectionThatBreaksAtACopyLeavesNothingAccepted() {
        mails.hangUpAt(COPY);
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note));
        assertThat(letter().fate()).isEqualTo(DispatchStatus.PLANNED);
        assertThat(letter().addresses()).isEmpty();

        mails.forget();
        letters.send(note);
        assertThat(letter().fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void aConnectionThatBreaksAfterTheMessageIsInDoubtAndTheLetterGoesOutAgainUnderItsMessageId() {
        mails.hangUpAfterTheNext();
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note)).withMessageContaining("may or may not have gone out");
        assertThat(letter().fate()).isEqualTo(DispatchStatus.PLANNED);
        letters.send(note);

        assertThat(letter().fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(kinds()).containsExactly(Kind.ATTEMPTING, Kind.IN_DOUBT, Kind.ATTEMPTING, Kind.ACCEPTED);
        assertThat(mails.received()).hasSize(2).allSatisfy(mail -> assertThat(mail.messageId()).isEqualTo(letter().messageId()));
    }

    @Test
    void aConnectionDroppedAfterDataIsInDoubtAndTheLetterGoesOutOnce() {
        mails.hangUpAtTheNext();
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note)).withMessageContaining("may or may not have gone out");
        letters.send(note);

        assertThat(letter().fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(kinds()).containsExactly(Kind.ATTEMPTING, Kind.IN_DOUBT, Kind.ATTEMPTING, Kind.ACCEPTED);
        assertThat(mails.received()).singleElement().satisfies(mail -> assertThat(mail.messageId()).isEqualTo(letter().messageId()));
    }

    @Test
    void oneOfThreeAddressesRefusedDoesNotKeepTheLetterFromTheOthers() {
        campaign.addressesOf("KIR", List.of(MAIN, SECOND), List.of(COPY));
        mails.refuse(SECOND, 550, "5.1.1 no such mailbox");
        letters.send(note);
        assertThat(letter().fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(letter().addresses()).extracting(Letter.Address::address, Letter.Address::accepted)
                .containsExactly(tuple(MAIN, true), tuple(SECOND, false), tuple(COPY, true));
        assertThat(mails.received()).singleElement().satisfies(mail -> assertThat(mail.recipients()).containsExactly(MAIN, COPY));
    }

    private void isRefusedForTheWholeLetter(String answer) {
        assertThat(letter().fate()).isEqualTo(DispatchStatus.REFUSED);
        assertThat(letter().addresses()).extracting(Letter.Address::address, Letter.Address::accepted, Letter.Address::answer)
                .containsExactly(tuple(MAIN, false, answer), tuple(COPY, false, "550 5.1.1 no such mailbox"));
        assertThat(participations.history(kiribati).has(FactKind.NOTE_ACCEPTED)).isFalse();
        assertThat(participations.history(kiribati).has(FactKind.NOTE_REFUSED)).isTrue();
        assertThat(mails.received()).isEmpty();
    }

    private void isPassing(String answer) {
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note)).withMessageContaining(answer);
        assertThat(letter().fate()).isEqualTo(DispatchStatus.PLANNED);
        assertThat(kinds()).last().isEqualTo(Kind.TROUBLE);
    }

    private Letter letter() {
        return letters.of(note);
    }

    private List<Kind> kinds() {
        return letter().attempts().stream().map(Letter.Attempt::kind).toList();
    }
}
