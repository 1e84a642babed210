package org.compactdesk.letter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.compactdesk.Campaigner;
import org.compactdesk.DeskTest;
import org.compactdesk.OnBothDatabases;
import org.compactdesk.TestMailServer.Received;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.letter.Letter.Attempt;
import org.compactdesk.letter.Letter.Attempt.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail server that is away, or puts the desk off, while a dispatch runs: the engine's own retries, by its own clock. */
@OnBothDatabases
class MailOutageTest extends DeskTest {

    @Autowired
    private Letters letters;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void anHourWithoutTheServerIsWaitedOutAtGrowingIntervalsAndEveryLetterGoesOutOnce() {
        String reference = campaigner.dispatches("FRA", "GMB");
        mails.goesDown();
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-02T10:00"));
        BusinessKey france = new BusinessKey(reference, "FRA");
        assertThat(pauses(note(france))).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15)).isSorted();
        assertThat(note(france).fate()).isEqualTo(DispatchStatus.PLANNED);
        assertThat(mails.received()).isEmpty();

        mails.comesBack();
        desk.letPassUntil("2017-08-02T12:00");

        isOutOnce(reference, "FRA", "GMB");
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
    }

    @Test
    void aServerThatPutsTheDeskOffIsAskedAgainLater() {
        mails.refuse(Campaigner.address("FRA"), 451, "4.7.1 greylisted, come back in five minutes");
        String reference = campaigner.dispatches("FRA", "GMB");
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-02T09:05"));
        assertThat(note(new BusinessKey(reference, "GMB")).fate()).as("the other letter does not wait for it").isEqualTo(DispatchStatus.ACCEPTED);
        mails.accept(Campaigner.address("FRA"));
        desk.letPassUntil("2017-08-02T10:00");

        isOutOnce(reference, "FRA", "GMB");
        assertThat(note(new BusinessKey(reference, "FRA")).attempts()).filteredOn(attempt -> attempt.kind() == Kind.TROUBLE)
                .extracting(Attempt::answer).allSatisfy(answer -> assertThat(answer).contains("451", "greylisted"));
    }

    @Test
    void troubleThatLastsIsAnIncidentAboutTheLetterThatStaffSeeToo() throws Exception {
        String reference = campaigner.dispatches("FRA");
        BusinessKey france = new BusinessKey(reference, "FRA");
        mails.goesDown();
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-04T09:00"));

        Incident incident = runtime.createIncidentQuery().singleResult();
        assertThat(incident.getIncidentMessage()).startsWith("Note verbale to France (" + reference + "): The mail server 127.0.0.1 cannot be reached")
                .contains("Connection refused", "let the desk try again").doesNotContain("Exception");
        assertThat(note(france).attempts()).last().extracting(Attempt::kind).isEqualTo(Kind.GIVEN_UP);
        String given = "the desk has stopped trying";
        assertThat(desk.page("/ledger?campaign=" + reference)).contains(given, "Connection refused");
        assertThat(desk.page("/ledger?fate=given-up&campaign=" + reference)).contains("France");
        assertThat(desk.page("/ledger/out/" + note(france).id())).contains(given, "Connection refused");
        assertThat(desk.page("/participations?key=" + france)).contains(given);
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("France", given, "Connection refused");

        mails.comesBack();
        desk.letPassUntil("2017-08-05T09:00");
        assertThat(mails.received()).as("only a person ends an incident").isEmpty();
        desk.as("process-owner").act(() -> {
            management.setJobRetries(incident.getConfiguration(), 1);
            return null;
        });
        desk.runDueJobs();

        isOutOnce(reference, "FRA");
        assertThat(runtime.createIncidentQuery().list()).isEmpty();
        assertThat(desk.page("/campaigns?reference=" + reference)).doesNotContain(given);
        assertThat(desk.page("/ledger?fate=given-up&campaign=" + reference)).contains("Nothing in the ledger fits");
    }

    @Test
    void whatWasGivenUpInALongOutageIsTriedAgainByOneInstruction() throws Exception {
        String reference = campaigner.dispatches("FRA", "GMB");
        String other = campaigner.dispatches("FRA");
        mails.goesDown();
        desk.bearingFailures(() -> desk.letPassUntil("2017-08-04T09:00"));
        assertThat(runtime.createIncidentQuery().list()).hasSize(3);
        assertThat(desk.page("/campaigns?reference=" + reference)).contains("The desk has given up 2 letters.");
        mails.comesBack();

        Map<String, Object> instruction = Map.of("instructionCampaign", reference, "act", "TRY_GIVEN_UP_AGAIN", "reason", "The server is up again");
        desk.as("dispatch").starts("StaffInstruction", instruction);
        desk.runDueJobs();

        isOutOnce(reference, "FRA", "GMB");
        assertThat(note(new BusinessKey(other, "FRA")).isGivenUp()).as("another campaign’s").isTrue();
        assertThat(desk.page("/campaigns?reference=" + reference)).doesNotContain("The desk has given up");
        assertThatThrownBy(() -> desk.as("dispatch").starts("StaffInstruction", instruction)).isInstanceOf(Rejection.class)
                .hasMessage("Instruction: the desk has given up no letter of this campaign, and nothing of it stands still.");
    }

    private void isOutOnce(String reference, String... states) {
        Map<String, List<String>> sent = mails.received().stream()
                .collect(groupingBy(mail -> mail.recipients().get(0), mapping(Received::messageId, toList())));
        assertThat(sent).hasSize(states.length);
        for (String iso3 : states) {
            Letter note = note(new BusinessKey(reference, iso3));
            assertThat(note.fate()).isEqualTo(DispatchStatus.ACCEPTED);
            assertThat(note.issue()).isEqualTo(1);
            assertThat(sent.get(Campaigner.address(iso3))).containsExactly(note.messageId());
        }
    }

    private Letter note(BusinessKey key) {
        List<Letter> all = letters.of(key);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Duration> pauses(Letter letter) {
        List<Instant> begun = letter.attempts().stream().filter(attempt -> attempt.kind() == Kind.ATTEMPTING).map(Attempt::at).toList();
        return IntStream.range(1, begun.size()).mapToObj(next -> Duration.between(begun.get(next - 1), begun.get(next)).truncatedTo(ChronoUnit.MINUTES)).toList();
    }
}
