package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.compactdesk.Campaigner;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mailbox.MailboxScenario;
import org.compactdesk.process.AddressCorrectionProcess;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs send is filed and never taken for an answer; what it says of a letter stands with the letter. */
class NotAnswersTest extends MailboxScenario {

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
    }

    @ParameterizedTest
    @CsvSource({
            "delayed, 4.4.1, 451 no route, BOUNCED_FOR_NOW",
            "failed, 4.4.7, expired, BOUNCED_FOR_NOW",
            "failed, 5.2.2, 552 mailbox full, BOUNCED_FOR_NOW",
            "delivered, 2.0.0, 250 ok, ACCEPTED"})
    void whatMayPassIsNotedAndAsksNobody(String action, String status, String words, String last) throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(report(letterTo("FRA"), Campaigner.address("FRA"), action, status, words));
        readsMail();
        assertThat(attempts(france)).last().isEqualTo(last);
        assertThat(desk.task(france)).isNull();
        assertThat(entry().get("state")).isEqualTo("DELIVERY_REPORT");
    }

    @Test
    void aFailureOfALetterThatTheDeskDoesNotKnowIsForAPerson() throws Exception {
        inbox.receives(report("<unknown@example.com>", "x@example.com", "failed", "5.1.1", "550 no such user"));
        readsMail();
        assertThat(desk.task("Incoming no. " + entry().get("id"))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated (disk full)", "Precedence: auto_reply", "X-Autoreply: yes",
            "X-Autorespond: 1", "Subject: Out of Office: Re: Note", "Subject: Réponse automatique : note", "Subject: =?UTF-8?Q?Respuesta_autom=C3=A1tica?="})
    void anAutomaticReplyIsFiledWithItsParticipation(String header) throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), header, "In-Reply-To: " + letterTo("FRA"), "", "I am away. " + header));
        readsMail();
        assertThat(entry().get("state")).isEqualTo("AUTOMATIC_REPLY");
        assertThat(entry().get("business_key")).isEqualTo(france.toString());
        assertThat(desk.task(france)).isNull();
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
    void aListsMailIsFiledUnlessItAnswersOneOfOurLetters() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: news@example.com", "List-Id: <news.example.com>", "Subject: " + france.reference() + "/FRA", "", "News."));
        readsMail();
        assertThat(entry().get("state")).isEqualTo("LIST_MAIL");
        assertThat(desk.task(france)).isNull();
        inbox.receives(mail("From: group@example.com", "List-Id: <mission.example.com>", "In-Reply-To: " + letterTo("FRA"), "", "Through our list."));
        readsMail();
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
        readsMail();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    static String report(String letter, String recipient, String action, String status, String words) {
        return mail("From: MAILER-DAEMON@example.org", "Subject: Undelivered Mail Returned to Sender", "Auto-Submitted: auto-replied",
                "Message-ID: <report-" + Math.abs((letter + recipient + action + status).hashCode()) + "@example.org>", "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b", "Content-Type: text/plain", "",
                "This is the mail system.", "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.org", "",
                "Final-Recipient: rfc822; " + recipient, "Action: " + action, "Status: " + status, "Diagnostic-Code: smtp; " + words, "", "--b",
                "Content-Type: message/rfc822", "", "From: compact-desk@secretariat.example.org", "Message-ID: " + letter, "Subject: Note", "", "Text", "--b--");
    }
}
