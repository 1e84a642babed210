package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.Desk;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mailbox.MailboxScenario;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send is never taken for an answer, and little of it is filed without a task; what it says of a letter stands with the letter. */
class NotAnswersTest extends MailboxScenario {

    private static final String FILED = "Filed on 2 August 2017";

    private static String reports(int hour) {
        return "Reports from 2 August 2017, " + hour + ":00 New York";
    }

    private static Map<String, Object> chosen(String variable, long entry, String choice) {
        return new HashMap<>(Map.of(variable, Desk.file(variable + ".json", "[{\"id\":\"" + entry + "\",\"choice\":\"" + choice + "\"}]")));
    }

    /** Its address stays changed, so it is a Member State that no other test writes to. */
    @Test
    void aFailureForGoodStandsWithTheLetterAndAPersonCorrectsTheAddress() throws Exception {
        BusinessKey sanMarino = campaigner.invites("SMR");
        inbox.receives(report(letterTo("SMR"), Campaigner.address("SMR"), "failed", "5.1.1", "550 5.1.1 no such user"));

        readsMail();

        assertThat(entry().get("state")).isEqualTo("DELIVERY_REPORT");
        assertThat(entry().get("business_key")).isEqualTo(sanMarino.toString());
        assertThat(attempts(sanMarino)).containsExactly("ATTEMPTING", "ACCEPTED", "BOUNCED");
        assertThat(desk.task(sanMarino)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.instance(IncomingCorrespondenceProcess.KEY, sanMarino)).isNull();
        mails.forget();
        desk.as("dispatch").completes("CorrectMissionAddress", sanMarino,
                Map.of("remedy", "SEND_AGAIN", "mainAddresses", "new.smr@example.org", "copyAddresses", ""));
        desk.runDueJobs();
        assertThat(mails.to("new.smr@example.org")).hasSize(1);
    }

    @Test
    void aSecondFailureOfTheSameLetterIsNotedAndRaisesNoSecondTask() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(report(letterTo("FRA"), Campaigner.address("FRA"), "failed", "5.1.1", "550 no such user"));
        inbox.receives(report(letterTo("FRA"), "copy@example.org", "failed", "5.1.2", "550 no such domain"));
        readsMail();
        assertThat(attempts(france)).containsExactly("ATTEMPTING", "ACCEPTED", "BOUNCED", "BOUNCED");
        assertThat(desk.task(france)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.page("/campaigns?reference=" + france.reference())).contains("Reported back: not delivered.", "550 no such user");
    }

    @ParameterizedTest
    @CsvSource({
            "delayed, 4.4.1, 451 no route, BOUNCED_FOR_NOW",
            "failed, 4.4.1, expired, NOT_DELIVERED",
            "failed, 5.2.2, 552 mailbox full, NOT_DELIVERED",
            "delivered, 2.0.0, 250 ok, ACCEPTED"})
    void whatDoesNotSayThatTheAddressIsWrongIsNotedAndCallsItNotWrong(String action, String status, String words, String last) throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(report(letterTo("FRA"), Campaigner.address("FRA"), action, status, words));
        readsMail();
        assertThat(attempts(france)).last().isEqualTo(last);
        assertThat(desk.task(france)).isNull();
        assertThat(entry().get("state")).isEqualTo("DELIVERY_REPORT");
    }

    @Test
    void whatIsOnlyDelayedIsNoFailure() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(report(letterTo("FRA"), Campaigner.address("FRA"), "delayed", "4.4.1", "451 no route"));
        readsMail();
        assertThat(desk.page("/campaigns?reference=" + france.reference().replace("/", "%2F"))).doesNotContain("did not reach");
        assertThat(desk.page("/ledger?campaign=" + france.reference().replace("/", "%2F") + "&fate=bounced")).doesNotContain("Note verbale</a>");
    }

    @Test
    void aReportThatNamesTheLetterOnlyAsWhatItAnswersStandsWithIt() throws Exception {
        BusinessKey andorra = campaigner.invites("AND");
        inbox.receives(mail("From: <postmaster@example.org>", "Subject: Undeliverable: your note", "In-Reply-To: " + letterTo("AND"), "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b", "", "Not found.", "--b", "Content-Type: message/delivery-status", "",
                "Reporting-MTA: dns; mx.example.org", "", "Final-Recipient: rfc822; " + Campaigner.address("AND"), "Action: failed", "Status: 5.1.10",
                "Diagnostic-Code: smtp;550 5.1.10 RecipientNotFound", "", "--b--"));
        readsMail();
        assertThat(attempts(andorra)).last().isEqualTo("BOUNCED");
        assertThat(desk.task(andorra)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
    }

    @Test
    void aReportThatNamesTheRelaysOwnMessageIdIsMatchedByTheRelaysAnswerAndJudged() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        desk.isAt("2017-08-02T15:10");
        database.sql("""
                insert into desk.letter_address (letter, position, address, main, accepted, answer)
                select id, 7, 'copy@example.org', false, true, '250 Ok 0100015d-f00d-4711' from desk.letter where business_key = :key""")
                .param("key", france.toString()).update();
        inbox.receives(report("<0100015d-f00d-4711@relay.example.com>", "somebody@example.com", "failed", "4.4.1", "expired"));
        readsMail();
        assertThat(attempts(france)).last().isEqualTo("ACCEPTED");
        desk.as("dispatch").completes("JudgeReport", reports(15), chosen("judgedReports", (long) entry().get("id"), "NOT_DELIVERED"));
        assertThat(attempts(france)).last().isEqualTo("NOT_DELIVERED");
    }

    @Test
    void aReportInPlainWordsIsJudgedInOneStepTogetherWithItsLetter() throws Exception {
        BusinessKey monaco = campaigner.invites("MCO");
        desk.isAt("2017-08-02T14:10");
        inbox.receives(mail("From: MAILER-DAEMON@mx.example.mc", "Subject: failure notice", "Message-ID: <qmail-mco@mx.example.mc>", "",
                "Hi. This is the qmail-send program at mx.example.mc.", "I could not deliver your message.", "", "<" + Campaigner.address("MCO") + ">:",
                "Sorry, no mailbox here by that name. (#5.1.1)", "", "--- Below this line is a copy of the message.", "", "Message-ID: " + letterTo("MCO"), "", "Text"));
        readsMail();

        assertThat(attempts(monaco)).as("nothing follows by itself").containsExactly("ATTEMPTING", "ACCEPTED");
        assertThat(desk.task(monaco)).isNull();
        long entry = (long) entry().get("id");
        assertThat(desk.as("dispatch").briefing("JudgeReport", reports(14))).contains("Monaco", "no mailbox here by that name", "The letter did not arrive");
        desk.as("dispatch").completes("JudgeReport", reports(14), chosen("judgedReports", entry, "NOT_DELIVERED"));
        desk.runDueJobs();

        assertThat(attempts(monaco)).last().isEqualTo("BOUNCED");
        assertThat(entry().get("state")).isEqualTo("DELIVERY_REPORT");
        assertThat(entry().get("business_key")).isEqualTo(monaco.toString());
        assertThat(desk.task(monaco)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
    }

    @Test
    void reportsOfOneHourAreOneTaskAndWhatIsNoneGoesOnLikeAnyMail() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        desk.isAt("2017-08-02T11:20");
        inbox.receives(report("<unknown@example.com>", Campaigner.address("FRA"), "failed", "5.1.1", "550 no such user"));
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "X-Failed-Recipients: x@example.com", "Subject: " + france, "", "We intend to sign."));
        readsMail();
        assertThat(desk.openTasks(reports(11))).containsExactly("JudgeReport");
        long letter = (long) entry().get("id");
        assertThat(desk.as("dispatch").briefing("JudgeReport", reports(11))).as("the letter that it seems to name, by its address").contains("Note verbale to France");

        desk.as("dispatch").completes("JudgeReport", reports(11), chosen("judgedReports", letter, "NO_REPORT"));
        desk.runDueJobs();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
        assertThat(desk.openTasks(reports(11))).as("the other one waits for the end of the hour").isEmpty();
        desk.letPassUntil("2017-08-02T12:00");
        assertThat(desk.openTasks(reports(11))).containsExactly("JudgeReport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Return-Path: <>"})
    void anAutomaticReplyIsFiledWithItsParticipationAndStandsInTheDaysList(String header) throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), header, "In-Reply-To: " + letterTo("FRA"), "", "I am away. " + header));
        readsMail();
        assertThat(entry().get("state")).isEqualTo("AUTOMATIC_REPLY");
        assertThat(entry().get("business_key")).isEqualTo(france.toString());
        assertThat(desk.task(france)).isNull();
        assertThat(desk.as("dispatch").briefing("LookThroughFiled", FILED)).contains("I am away. " + header.replace("<>", ""));
        assertThat(desk.openTasks(FILED)).as("one a day").containsExactly("LookThroughFiled");
    }

    @Test
    void aNewAddressThatAnAutomaticReplyNamesIsTakenOverFromTheDaysList() throws Exception {
        BusinessKey bahrain = campaigner.invites("BHR");
        desk.isAt("2017-08-03T09:00");
        inbox.receives(mail("From: " + Campaigner.address("BHR"), "Auto-Submitted: auto-replied", "In-Reply-To: " + letterTo("BHR"), "",
                "This mailbox is no longer read. Please write to office@bahrain.example.org."));
        readsMail();
        assertThat(desk.as("dispatch").briefing("LookThroughFiled", "Filed on 3 August 2017")).contains("It names: office@bahrain.example.org");

        Map<String, Object> choice = chosen("filedMail", (long) entry().get("id"), "NEW_ADDRESS");
        choice.put("shownUpTo", entry().get("id"));
        desk.as("dispatch").completes("LookThroughFiled", "Filed on 3 August 2017", choice);
        desk.runDueJobs();

        assertThat(desk.task(bahrain)).hasDefinitionKey(AddressCorrectionProcess.Nodes.CORRECT_MISSION_ADDRESS);
        assertThat(desk.as("dispatch").briefing("CorrectMissionAddress", bahrain)).contains("office@bahrain.example.org\\n" + Campaigner.address("BHR"));
        assertThat(desk.openTasks("Filed on 3 August 2017")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-generated (disk full)", "Precedence: bulk", "X-Autoreply: yes", "List-Id: <mission.example.org>",
            "Subject: Out of office hours contact", "Subject: Absence du bureau du Repr\u00e9sentant : report"})
    void whatEverItsHeadersAndItsSubjectSayIsForAPerson(String header) throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), header, "In-Reply-To: " + letterTo("FRA"), "", "We decline. " + header));
        readsMail();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void anAutomaticReplyThatAnswersNoLetterOfOursIsForAPerson() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Auto-Submitted: auto-replied", "Subject: " + france, "", "Away."));
        readsMail();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void aSignedCopyFromAScannerThatMarksItsMailAsAutomaticIsForAPerson() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Auto-Submitted: auto-generated", "In-Reply-To: " + letterTo("FRA"),
                "Content-Type: application/pdf; name=scan.pdf", "", "%PDF-1.4 scan"));
        readsMail();
        assertThat(files("ENCLOSED")).containsExactly("scan.pdf");
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void ourOwnLetterComingBackIsFiledAndAForgedOneIsNot() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        byte[] own = mails.to(Campaigner.address("FRA")).get(0).raw();
        inbox.receives(own);
        readsMail();
        assertThat(entry().get("state")).isEqualTo("OWN_LETTER");
        inbox.receives(mail("From: compact-desk@secretariat.example.org", "Message-ID: <forged@example.com>", "Subject: " + france.reference() + "/FRA", "", "Signed!"));
        inbox.receives(mail("From: compact-desk@secretariat.example.org", "Message-ID: " + letterTo("FRA"), "Subject: " + france.reference() + "/FRA", "", "We decline."));
        inbox.receives(withOneMoreFile(new String(own, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
        readsMail();
        assertThat(desk.openTasks(france)).as("whoever got the letter knows its Message-ID")
                .containsExactly("ClassifyCorrespondence", "ClassifyCorrespondence", "ClassifyCorrespondence");
    }

    private static String withOneMoreFile(String mail) {
        String boundary = mail.replaceFirst("(?s).*?boundary=\"([^\"]+)\".*", "$1");
        return mail.replace("--" + boundary + "--", "--" + boundary
                + "\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=answer.txt\r\n\r\nWe decline.\r\n--" + boundary + "--");
    }

    public static String report(String letter, String recipient, String action, String status, String words) {
        return mail("From: MAILER-DAEMON@example.org", "Subject: Undelivered Mail Returned to Sender", "Auto-Submitted: auto-replied",
                "Message-ID: <report-" + Math.abs((letter + recipient + action + status).hashCode()) + "@example.org>", "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b", "Content-Type: text/plain", "",
                "This is the mail system.", "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.org", "",
                "Final-Recipient: rfc822; " + recipient, "Action: " + action, "Status: " + status, "Diagnostic-Code: smtp; " + words, "", "--b",
                "Content-Type: message/rfc822", "", "From: compact-desk@secretariat.example.org", "Message-ID: " + letter, "Subject: Note", "", "Text", "--b--");
    }
}
