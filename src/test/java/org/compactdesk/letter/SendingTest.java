package org.compactdesk.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.compactdesk.participation.Participations;
import org.compactdesk.record.FactEntry;
import org.compactdesk.record.FactKind;
import org.compactdesk.record.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One letter, one job, once, against a real SMTP server. */
@OnBothDatabases
class SendingTest extends DeskTest {

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcClient database;

    @Test
    void anAcceptedNoteIsInTheLedgerAndInTheRecord() {
        BusinessKey kiribati = key("KIR");
        long note = note(kiribati);
        letters.send(note);

        Letter sent = letters.of(note);
        assertThat(sent.fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(kinds(sent)).containsExactly(Kind.ATTEMPTING, Kind.ACCEPTED);
        assertThat(sent.addresses()).singleElement().satisfies(address -> {
            assertThat(address.accepted()).isTrue();
            assertThat(address.answer()).startsWith("250").contains("2.0.0 accepted");
        });
        assertThat(participations.history(kiribati).has(FactKind.NOTE_ACCEPTED)).isTrue();
        assertThat(mails.received()).singleElement().extracting(Received::messageId).isEqualTo(sent.messageId());
    }

    @Test
    void sendingTwiceSendsOnce() {
        long note = note(key("KIR"));
        letters.send(note);
        letters.send(note);
        assertThat(mails.received()).hasSize(1);
        assertThat(kinds(letters.of(note))).containsExactly(Kind.ATTEMPTING, Kind.ACCEPTED);
    }

    @Test
    void planningTwicePlansOnce() {
        BusinessKey kiribati = key("KIR");
        assertThat(note(kiribati)).isEqualTo(note(kiribati));
        assertThat(letters.of(kiribati)).hasSize(1);
    }

    @Test
    void anAttemptFoundFromBeforeIsInDoubtAndGoesOutAgainUnderTheSameMessageId() {
        long note = note(key("KIR"));
        String messageId = letters.of(note).messageId();
        attempts.begin(letters.of(note));

        letters.send(note);

        assertThat(kinds(letters.of(note))).containsExactly(Kind.ATTEMPTING, Kind.IN_DOUBT, Kind.ATTEMPTING, Kind.ACCEPTED);
        assertThat(letters.of(note).wasInDoubt()).isTrue();
        assertThat(mails.received()).singleElement().extracting(Received::messageId).isEqualTo(messageId);
    }

    @Test
    void aNoteInDoubtThatIsNotNeededAnyMoreHasNotFailed() {
        BusinessKey kiribati = key("KIR");
        long note = note(kiribati);
        mails.hangUpAfterTheNext();
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note));
        participations.add(kiribati, FactEntry.of(FactKind.ADDRESSED_IN_ERROR, TestCampaign.NOTE_DATE).note("wrong list")).orRefuse();
        letters.send(note);

        assertThat(kinds(letters.of(note))).containsExactly(Kind.ATTEMPTING, Kind.IN_DOUBT);
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(letters.of(note).hasFailed()).as("so that no instruction sends it again").isFalse();
    }

    @Test
    void aPermanentRefusalIsTheLettersFateAndMakesTheStateUndeliverable() {
        BusinessKey kiribati = key("KIR");
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox");
        long note = note(kiribati);
        letters.send(note);

        Letter refused = letters.of(note);
        assertThat(refused.fate()).isEqualTo(DispatchStatus.REFUSED);
        assertThat(refused.addresses()).singleElement().extracting(Letter.Address::answer).asString().contains("550", "no such mailbox");
        assertThat(kinds(refused)).containsExactly(Kind.ATTEMPTING, Kind.REFUSED);
        assertThat(participations.standing(kiribati)).isEqualTo(Standing.UNDELIVERABLE);
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void aReplyOfAnyLengthIsTheLettersFateAtTheFirstAttempt() {
        BusinessKey kiribati = key("KIR");
        mails.refuse(TestCampaign.main("KIR"), 550, "5.1.1 no such mailbox " + "x".repeat(3000));
        long note = note(kiribati);
        letters.send(note);

        String kept = letters.of(note).addresses().get(0).answer();
        assertThat(kept).startsWith("550 5.1.1 no such mailbox").hasSize(1000);
        assertThat(kinds(letters.of(note))).containsExactly(Kind.ATTEMPTING, Kind.REFUSED);
        assertThat(participations.history(kiribati).last(FactKind.NOTE_REFUSED).orElseThrow().note()).isEqualTo(kept);
    }

    @Test
    void passingTroubleIsNotedAndTheNextAttemptSucceeds() {
        long note = note(key("KIR"));
        mails.refuse(TestCampaign.main("KIR"), 451, "4.7.1 try again later");
        assertThatExceptionOfType(MailTrouble.class).isThrownBy(() -> letters.send(note))
                .withMessageContaining("try again later").withMessageContaining("The desk tries again at growing intervals");
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.PLANNED);

        mails.accept(TestCampaign.main("KIR"));
        letters.send(note);
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(kinds(letters.of(note))).containsExactly(Kind.ATTEMPTING, Kind.TROUBLE, Kind.ATTEMPTING, Kind.ACCEPTED);
    }

    @Test
    void oneAcceptedMainAddressIsEnoughAndTheRefusedOneIsKeptWithItsAnswer() {
        BusinessKey kiribati = key("KIR");
        campaign.addressesOf("KIR", List.of("old@missions.example.org", "new@missions.example.org"), List.of("copy@missions.example.org"));
        mails.refuse("old@missions.example.org", 550, "5.1.1 gone");
        long note = note(kiribati);
        letters.send(note);

        Letter sent = letters.of(note);
        assertThat(sent.fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(sent.addresses()).anyMatch(address -> !address.accepted());
        assertThat(sent.addresses()).extracting(Letter.Address::address, Letter.Address::main, Letter.Address::accepted).containsExactly(
                tuple("old@missions.example.org", true, false),
                tuple("new@missions.example.org", true, true),
                tuple("copy@missions.example.org", false, true));
        assertThat(mails.received()).singleElement().satisfies(mail ->
                assertThat(mail.recipients()).containsExactly("new@missions.example.org", "copy@missions.example.org"));
    }

    @Test
    void anAcceptedCopyDoesNotMakeTheLetterAccepted() {
        BusinessKey kiribati = key("KIR");
        campaign.addressesOf("KIR", "main@missions.example.org", "copy@missions.example.org");
        mails.refuse("main@missions.example.org", 550, "5.1.1 gone");
        long note = note(kiribati);
        letters.send(note);
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.REFUSED);
    }

    @Test
    void aLetterToAStateAddressedInErrorIsNotNeeded() {
        BusinessKey kiribati = key("KIR");
        participations.add(kiribati, FactEntry.of(FactKind.ADDRESSED_IN_ERROR, TestCampaign.NOTE_DATE).note("wrong list")).orRefuse();
        long note = note(kiribati);
        letters.send(note);
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.NOT_NEEDED);
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void aNoteOfAStoppedDispatchIsNotAttempted() {
        BusinessKey kiribati = key("KIR");
        campaign.fact(kiribati.reference(), "DISPATCH_STOPPED");
        long note = note(kiribati);
        assertThat(letters.send(kiribati, note)).isEqualTo(DispatchStatus.PLANNED);
        assertThat(letters.of(note).attempts()).isEmpty();

        campaign.fact(kiribati.reference(), "DISPATCH_RESUMED");
        letters.send(kiribati, note);
        assertThat(letters.of(note).fate()).isEqualTo(DispatchStatus.ACCEPTED);
    }

    @Test
    void sendingAgainOpensTheNextIssueThatStandsForTheEarlier() {
        BusinessKey kiribati = key("KIR");
        long first = note(kiribati);
        letters.send(first);
        long second = letters.nextIssue(first);
        assertThat(letters.nextIssue(first)).as("asked twice").isEqualTo(second);
        letters.send(second);

        assertThat(letters.of(second).issue()).isEqualTo(2);
        assertThat(letters.of(second).supersedes()).isEqualTo(first);
        assertThat(letters.of(first).supersededBy()).isEqualTo(second);
        assertThat(mails.received()).extracting(Received::messageId).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void theHeadersSayWhoAnswersWhatItIsAndByWhen() throws Exception {
        BusinessKey kiribati = key("KIR");
        campaign.addressesOf("KIR", "main@missions.example.org", "copy@missions.example.org");
        letters.send(note(kiribati));
        letters.sendNow(letters.draft(kiribati, LetterKind.ACKNOWLEDGEMENT, "response-1", LetterContent.none()));

        MimeMessage note = mails.received().get(0).message();
        MimeMessage later = mails.received().get(1).message();
        assertThat(note.getSubject()).startsWith(kiribati.reference() + ": ").contains("note verbale", "by 25 August 2017");
        assertThat(note.getReplyTo()).singleElement().hasToString("Focal point for the compact <focal-point@example.org>");
        assertThat(note.getRecipients(RecipientType.TO)).singleElement().hasToString("main@missions.example.org");
        assertThat(note.getRecipients(RecipientType.CC)).singleElement().hasToString("copy@missions.example.org");
        assertThat(note.getSentDate()).isEqualTo(desk.now().toInstant());
        assertThat(note.getHeader("Auto-Submitted")).isNull();
        assertThat(note.getMessageID()).matches("<[A-Za-z0-9=/_-]+\\.[0-9a-f]{24}@compact-desk\\.example\\.org>");
        assertThat(later.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(later.getHeader("In-Reply-To")).containsExactly(note.getMessageID());
        assertThat(new String(mails.received().get(0).raw(), java.nio.charset.StandardCharsets.US_ASCII).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnAttempt() {
        long note = note(key("KIR"));
        letters.send(note);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                database.sql("update desk.attempt set answer = 'x' where letter = :id").param("id", note).update());
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() ->
                database.sql("delete from desk.letter_address where letter = :id").param("id", note).update());
    }

    private BusinessKey key(String iso3) {
        return new BusinessKey(campaign.released(iso3), iso3);
    }

    private long note(BusinessKey key) {
        return letters.plan(letters.draft(key, LetterKind.NOTE_VERBALE, Letters.NOTE, LetterContent.none()));
    }

    private static List<Kind> kinds(Letter letter) {
        return letter.attempts().stream().map(Letter.Attempt::kind).toList();
    }
}
