package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mailbox.MailboxScenario;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anybody who knows a note's reference knows how the letters' Message-IDs begin, and no more. */
class ForgedReportsTest extends MailboxScenario {

    /** As a stranger makes it up: without the mark, or with one. */
    private static String madeUp(BusinessKey key, String mark) {
        return "<" + key + "_note-verbale_note_1" + mark + "@compact-desk.example.org>";
    }

    private static String reports(int hour) {
        return "Reports from 2 August 2017, " + hour + ":00 New York";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".0123456789abcdef01234567", "."})
    void aReportWithoutTheMarkIsLaidBeforeAPersonWithTheLetterItNames(String mark) throws Exception {
        BusinessKey tuvalu = campaigner.invites("TUV");
        int hour = 12 + mark.length() % 7;
        desk.isAt("2017-08-02T%02d:10".formatted(hour));
        inbox.receives(NotAnswersTest.report(madeUp(tuvalu, mark), "somebody@example.com", "failed", "5.1.1", "550 5.1.1 no such user " + tuvalu));
        readsMail();

        assertThat(attempts(tuvalu)).as("nothing follows by itself").containsExactly("ATTEMPTING", "ACCEPTED");
        assertThat(entry().get("state")).isEqualTo("REPORT_TO_JUDGE");
        assertThat(desk.task(tuvalu)).isNull();
        assertThat(desk.as("dispatch").briefing("JudgeReport", reports(hour))).contains("Note verbale to Tuvalu", "no such user", "The letter did not arrive");

        desk.as("dispatch").completes("JudgeReport", reports(hour), Map.of("judgedReports",
                Desk.file("judgedReports.json", "[{\"id\":\"" + entry().get("id") + "\",\"choice\":\"NOT_DELIVERED\"}]")));
        desk.runDueJobs();
        assertThat(attempts(tuvalu)).last().isEqualTo("BOUNCED");
        assertThat(desk.task(tuvalu)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
    }

    @Test
    void fortyOfAStrangerMakeNoFactAndOneTask() throws Exception {
        String reference = campaigner.dispatches("NRU", "WSM", "TON");
        desk.runDueJobs();
        desk.isAt("2017-08-02T20:10");
        List<String> addressed = List.of("NRU", "WSM", "TON");
        for (int number = 0; number < 40; number++) {
            BusinessKey key = new BusinessKey(reference, addressed.get(number % 3));
            inbox.receives(NotAnswersTest.report(madeUp(key, ""), "x" + number + "@example.com", "failed", "5.1.1", "550 5.1.1 no such user"));
        }
        readsMail();
        assertThat(entries()).hasSize(40).extracting(entry -> entry.get("state")).containsOnly("REPORT_TO_JUDGE");
        assertThat(addressed).allSatisfy(iso3 -> {
            assertThat(attempts(new BusinessKey(reference, iso3))).containsExactly("ATTEMPTING", "ACCEPTED");
            assertThat(desk.openTasks(new BusinessKey(reference, iso3))).isEmpty();
        });
        assertThat(desk.openTasks(reports(20))).containsExactly("JudgeReport");
    }

    @Test
    void theMarkOfOneLetterProvesNoOther() throws Exception {
        BusinessKey samoa = campaigner.invites("WSM");
        BusinessKey tonga = campaigner.invites("TON");
        desk.isAt("2017-08-02T21:10");
        inbox.receives(NotAnswersTest.report(madeUp(tonga, ""), Campaigner.address("TON"), "failed", "5.1.1", "550 no such user")
                .replaceFirst("Auto-Submitted: auto-replied", "In-Reply-To: " + letterTo("WSM")));
        inbox.receives(NotAnswersTest.report(letterTo("WSM").replace(samoa.toString(), tonga.toString()), Campaigner.address("TON"), "failed", "5.1.1", "550 no"));
        readsMail();
        assertThat(List.of(samoa, tonga)).allSatisfy(key -> assertThat(attempts(key)).containsExactly("ATTEMPTING", "ACCEPTED"));
    }

    @Test
    void aReportThatAllIsWellIsNotPutAsideUnseenEither() throws Exception {
        BusinessKey tonga = campaigner.invites("TON");
        inbox.receives(NotAnswersTest.report(madeUp(tonga, ""), Campaigner.address("TON"), "delivered", "2.0.0", "250 ok"));
        readsMail();
        assertThat(entry().get("state")).isEqualTo("REPORT_TO_JUDGE");
    }

    @Test
    void anAutomaticReplyWithoutTheMarkIsForAPerson() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Auto-Submitted: auto-replied", "In-Reply-To: " + madeUp(france, ""), "", "We decline."));
        readsMail();
        assertThat(desk.task(france)).as("whose it is, is told by what it names").hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void theSecretIsMadeOnceAndSaidNowhere() {
        BusinessKey tonga = campaigner.invites("TON");
        assertThat(database.sql("select secret from desk.mark_secret").query(String.class).list()).singleElement().asString().hasSize(64);
        assertThat(letterTo("TON")).matches("<" + tonga + "_note-verbale_note_1\\.[0-9a-f]{24}@compact-desk.example.org>");
        assertThat(mails.to(Campaigner.address("TON"))).singleElement().extracting(mail -> mail.sender()).as("the server takes no tags")
                .isEqualTo("compact-desk@secretariat.example.org");
    }
}
