package org.compactdesk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.compactdesk.DeskTest;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.DispatchStatus;
import org.compactdesk.letter.Ledger;
import org.compactdesk.letter.Letter;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.Letters;
import org.compactdesk.letter.RefusedAddresses;
import org.compactdesk.letter.TestCampaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail server does not deliver for a reason that is not the address: one task a server. */
class UndeliveredLettersTest extends DeskTest {

    private static final String SERVER = "127.0.0.1";
    private static final String SECOND = "second@missions.example.org";

    @Autowired
    private TestCampaign campaign;

    @Autowired
    private Letters letters;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RefusedAddresses refusedAddresses;

    @Autowired
    private ManagementService management;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void twoFullMailboxesAreOneTaskWhoseLettersGoOutAgain() {
        mails.refuse(TestCampaign.main("KIR"), 552, "5.2.2 mailbox full");
        mails.refuse(TestCampaign.main("PLW"), 552, "5.2.2 mailbox full");
        String reference = campaign.dispatches("KIR", "PLW");
        desk.runDueJobs();
        assertThat(desk.openTasks(SERVER)).containsExactly("AttendDelivery");
        assertThat(desk.openTasks(new BusinessKey(reference, "KIR"))).as("the address is not called wrong").isEmpty();
        assertThat(desk.as("dispatch").briefing("AttendDelivery", SERVER)).contains("Kiribati", "Palau", "mailbox full");
        assertThat(desk.as("registry").task("AttendDelivery", SERVER)).isEmpty();

        mails.forget();
        attend("AGAIN", note(reference, "KIR"), note(reference, "PLW"));
        assertThat(mails.received()).hasSize(2);
        assertThat(letters.of(new BusinessKey(reference, "KIR"))).extracting(Letter::fate).containsExactly(DispatchStatus.REFUSED, DispatchStatus.ACCEPTED);
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @Test
    void whatIsNotTickedStaysInATaskAndNothingTickedIsRefused() {
        mails.refuse(TestCampaign.main("KIR"), 554, "5.7.1 on a block list");
        mails.refuse(TestCampaign.main("PLW"), 554, "5.7.1 on a block list");
        String reference = campaign.dispatches("KIR", "PLW");
        desk.runDueJobs();
        assertThatThrownBy(() -> attend("AGAIN")).isInstanceOf(Rejection.class).hasMessageStartingWith("Letters meant:");

        attend("LEFT", note(reference, "KIR"));
        assertThat(desk.as("dispatch").briefing("AttendDelivery", SERVER)).contains("Palau").doesNotContain("Kiribati");
        attend("EACH", note(reference, "PLW"));
        assertThat(desk.openTasks(SERVER)).isEmpty();
        assertThat(desk.openTasks(new BusinessKey(reference, "PLW"))).containsExactly("CorrectMissionAddress");
        assertThat(mails.received()).isEmpty();
    }

    @Test
    void aLetterThatIsSentAgainFromElsewhereEndsTheTask() {
        mails.refuse(TestCampaign.main("KIR"), 552, "5.3.4 too big");
        String reference = campaign.dispatches("KIR");
        desk.runDueJobs();
        mails.forget();
        campaign.fact(reference, "RELEASED");
        desk.as("dispatch").starts("StaffInstruction", Map.of("act", "SEND_FAILED_AGAIN", "instructionCampaign", reference, "reason", "Try once more"));
        desk.runDueJobs();
        assertThat(mails.received()).hasSize(1);
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "550 5.1.2 bad host", "553 5.1.3 bad syntax", "551 5.1.6 has moved", "550-5.2.1 disabled",
            "556 5.1.10 takes no mail"})
    void anAddressIsWrongWhereTheServerSaysSo(String answer) {
        BusinessKey kiribati = refused(answer);
        assertThat(desk.openTasks(kiribati)).containsExactly("CorrectMissionAddress");
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"552 5.2.2 full", "552 5.3.4 too big", "550 5.7.1 policy", "554 5.7.1 [192.5.1.1] is blocked", "550 no", "550 5.1.8 bad sender",
            "550 5.1.0 other", "550 host mx5.1.1.example.org says no"})
    void nothingElseCallsTheAddressWrong(String answer) {
        BusinessKey kiribati = refused(answer);
        assertThat(desk.openTasks(kiribati)).isEmpty();
        assertThat(desk.openTasks(SERVER)).containsExactly("AttendDelivery");
    }

    @Test
    void aReportThatAServerHasGivenUpComesThereUnderTheNameOfThatServer() {
        BusinessKey kiribati = campaign.invites("KIR");
        reported(kiribati, Attempt.Kind.NOT_DELIVERED, "4.4.1 connection timed out");
        assertThat(desk.openTasks("missions.example.org")).containsExactly("AttendDelivery");
        assertThat(desk.openTasks(kiribati)).isEmpty();
    }

    @Test
    void aReportThatTheMailboxIsGoneIsAboutTheAddress() {
        BusinessKey kiribati = campaign.invites("KIR");
        reported(kiribati, Attempt.Kind.BOUNCED, "5.1.1 no such user");
        assertThat(desk.openTasks(kiribati)).containsExactly("CorrectMissionAddress");
        assertThat(desk.openTasks("missions.example.org")).isEmpty();
    }

    @Test
    void aSecondMainAddressThatIsGreylistedIsTriedAgainByItself() throws Exception {
        String reference = campaign.released("KIR");
        campaign.addressesOf("KIR", List.of(TestCampaign.main("KIR"), SECOND), List.of());
        mails.greylist(SECOND);
        BusinessKey kiribati = new BusinessKey(campaign.dispatchesTo("KIR"), "KIR");
        desk.runDueJobs();

        Letter note = letters.of(kiribati).get(0);
        assertThat(mails.received()).extracting(Received::recipients).containsExactly(List.of(TestCampaign.main("KIR")), List.of(SECOND));
        assertThat(mails.received()).extracting(Received::messageId).containsOnly(note.messageId());
        assertThat(note.fate()).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(note.addresses()).hasSize(2).allMatch(Letter.Address::accepted);
        assertThat(desk.openTasks(kiribati)).isEmpty();
        assertThat(desk.openTasks(SERVER)).isEmpty();
        assertThat(desk.page("/ledger?campaign=" + kiribati.reference())).doesNotContain("Refused: 450");
        assertThat(reference).isNotEqualTo(kiribati.reference());
    }

    @Test
    void anAddressThatPutsTheLetterOffForDaysComesToAPersonAndIsTriedOnceMore() throws Exception {
        campaign.released("KIR");
        campaign.addressesOf("KIR", List.of(TestCampaign.main("KIR"), SECOND), List.of());
        mails.refuse(SECOND, 450, "4.2.0 come again");
        BusinessKey kiribati = new BusinessKey(campaign.dispatchesTo("KIR"), "KIR");
        desk.bearingFailures(desk::runDueJobs);
        assertThat(desk.page("/ledger?campaign=" + kiribati.reference())).contains("Put off so far: 450").doesNotContain("Refused: 450");
        assertThat(desk.openTasks(SERVER)).isEmpty();

        desk.bearingFailures(() -> desk.letPassUntil("2017-08-04T09:00"));
        assertThat(desk.openTasks(SERVER)).containsExactly("AttendDelivery");
        assertThat(desk.openTasks(kiribati)).isEmpty();
        mails.accept(SECOND);
        attend("AGAIN", letters.of(kiribati).get(0).id());
        assertThat(mails.to(SECOND)).hasSize(1);
        assertThat(letters.of(kiribati)).singleElement().satisfies(note -> assertThat(note.addresses()).allMatch(Letter.Address::accepted));
        assertThat(management.createJobQuery().noRetriesLeft().list()).isEmpty();
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @Test
    void anAddressThatIsPutOffAndThenCalledWrongIsCorrected() {
        campaign.released("KIR");
        campaign.addressesOf("KIR", List.of(TestCampaign.main("KIR"), SECOND), List.of());
        mails.greylist(SECOND);
        mails.refuse(SECOND, 550, "5.1.1 no such user");
        BusinessKey kiribati = new BusinessKey(campaign.dispatchesTo("KIR"), "KIR");
        desk.runDueJobs();
        assertThat(letters.of(kiribati)).singleElement().satisfies(note -> assertThat(note.hasFailed()).as("the first address has it").isFalse());
        assertThat(desk.openTasks(kiribati)).containsExactly("CorrectMissionAddress");
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @Test
    void whatTheDeskHasGivenUpInAnOutageIsThereTooAndGoesOutOnce() {
        String reference = campaign.dispatches("KIR", "PLW");
        mails.goesDown();
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-04T09:00"));
        assertThat(desk.openTasks(SERVER)).containsExactly("AttendDelivery");
        mails.comesBack();
        attend("AGAIN", note(reference, "KIR"), note(reference, "PLW"));
        assertThat(mails.received()).hasSize(2);
        assertThat(letters.of(new BusinessKey(reference, "KIR"))).singleElement().extracting(Letter::fate).isEqualTo(DispatchStatus.ACCEPTED);
        assertThat(desk.openTasks(SERVER)).isEmpty();
    }

    @Test
    void anAddressThatWasJustRefusedIsNotTakenAgainWithoutAWord() {
        BusinessKey kiribati = refused("550 5.1.1 no such mailbox");
        String same = TestCampaign.main("KIR").toUpperCase();
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", same))).isInstanceOf(Rejection.class)
                .hasMessageStartingWith("Main addresses: " + TestCampaign.main("KIR") + " was just refused").hasMessageContaining("no such mailbox");
        assertThatThrownBy(() -> correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", SECOND, "copyAddresses", same)))
                .isInstanceOf(Rejection.class);
        mails.forget();
        correct(kiribati, Map.of("remedy", "SEND_AGAIN", "mainAddresses", TestCampaign.main("KIR"), "refusedAddressToo", true));
        assertThat(mails.to(TestCampaign.main("KIR"))).hasSize(1);
    }

    private BusinessKey refused(String answer) {
        mails.refuse(TestCampaign.main("KIR"), Integer.parseInt(answer.substring(0, 3)), answer.substring(4));
        return campaign.invites("KIR");
    }

    private void reported(BusinessKey key, Attempt.Kind kind, String words) {
        long note = letters.of(key).get(0).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ledger.attempt(note, kind, TestCampaign.main(key.iso3()) + ": " + words);
            refusedAddresses.raiseAfterCommit(note);
        });
        desk.runDueJobs();
    }

    private long note(String reference, String iso3) {
        return letters.of(new BusinessKey(reference, iso3)).get(0).id();
    }

    private void attend(String measure, Long... meant) {
        desk.as("dispatch").completes("AttendDelivery", SERVER, Map.of("measure", measure,
                "lettersMeant", Stream.of(meant).map(String::valueOf).collect(Collectors.joining(","))));
        desk.runDueJobs();
    }

    private void correct(BusinessKey key, Map<String, Object> form) {
        desk.as("dispatch").completes("CorrectMissionAddress", key, form);
        desk.runDueJobs();
    }
}
