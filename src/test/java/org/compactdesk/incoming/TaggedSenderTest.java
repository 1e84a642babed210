package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.compactdesk.Campaigner;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.mailbox.MailboxScenario;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Where the mail server takes tags, the envelope's sender bears the letter's mark, and what comes back to it proves its letter. */
@TestPropertySource(properties = "compact-desk.mail.tag=+")
class TaggedSenderTest extends MailboxScenario {

    private static final String DESK = "compact-desk@secretariat.example.org";

    @Test
    void aReportThatNamesNoMessageIdIsProvenByWhereItCameTo() throws Exception {
        BusinessKey kiribati = campaigner.invites("KIR");
        String sender = mails.to(Campaigner.address("KIR")).get(0).sender();
        assertThat(sender).matches("compact-desk\\+[0-9a-f]{24}@secretariat\\.example\\.org");
        assertThat(mails.to(Campaigner.address("KIR")).get(0).message().getFrom()[0].toString()).contains(DESK);

        inbox.receives(report("delayed", "To: " + sender.toUpperCase()));
        readsMail();
        assertThat(attempts(kiribati)).last().isEqualTo("BOUNCED_FOR_NOW");
        inbox.receives(report("failed", "Delivered-To: " + sender));
        readsMail();
        assertThat(attempts(kiribati)).last().isEqualTo("NOT_DELIVERED");
    }

    @Test
    void anAutomaticReplyToTheEnvelopesSenderIsFiledAndOneToAMadeUpTagIsNot() throws Exception {
        BusinessKey kiribati = campaigner.invites("KIR");
        inbox.receives(automatic("To: " + mails.to(Campaigner.address("KIR")).get(0).sender(), "We are away."));
        readsMail();
        assertThat(entry().get("state")).isEqualTo("AUTOMATIC_REPLY");
        assertThat(entry().get("business_key")).isEqualTo(kiribati.toString());
        inbox.receives(automatic("To: compact-desk+0123456789abcdef01234567@secretariat.example.org", "We decline."));
        readsMail();
        assertThat(entry().get("state")).isNotEqualTo("AUTOMATIC_REPLY");
    }

    private static String automatic(String to, String words) {
        return mail("From: " + Campaigner.address("KIR"), to, "Auto-Submitted: auto-replied", "Subject: Away", "", words);
    }

    private static String report(String action, String cameTo) {
        return mail("From: MAILER-DAEMON@example.org", cameTo, "Message-ID: <tagged-" + action + "@example.org>", "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b", "Content-Type: message/delivery-status", "",
                "Reporting-MTA: dns; mx.example.org", "", "Final-Recipient: rfc822; somebody@example.org", "Action: " + action, "Status: 4.4.1", "", "--b--");
    }
}
