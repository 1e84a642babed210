package org.compactdesk.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.compactdesk.Campaigner;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.letter.RefusedAddresses;
import org.compactdesk.letter.TaggedMail;
import org.compactdesk.mailbox.MailboxScenario;
import org.compactdesk.record.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the mail server takes tags, what comes back to the envelope's sender proves its letter. */
class TaggedSenderTest extends MailboxScenario {

    @Autowired
    private ApplicationContext running;

    @Autowired
    private IncomingItems items;

    private TaggedMail tagged;
    private NamedLetters letters;

    @BeforeEach
    void takeTags() {
        tagged = new TaggedMail(running);
        letters = new NamedLetters(tagged.ledger());
    }

    @Test
    void aReportThatNamesNoMessageIdIsProvenByWhereItCameTo() {
        BusinessKey vanuatu = campaigner.invites("VUT");
        String sender = tagged.sender(letterTo("VUT"));
        assertThat(sender).matches("compact-desk\\+[0-9a-f]{24}@secretariat\\.example\\.org");
        assertThat(takes("To: " + sender.toUpperCase(), "delayed")).isEqualTo(IncomingItem.State.DELIVERY_REPORT);
        assertThat(attempts(vanuatu)).last().isEqualTo("BOUNCED_FOR_NOW");
        assertThat(takes("Delivered-To: " + sender, "failed")).isEqualTo(IncomingItem.State.DELIVERY_REPORT);
        assertThat(attempts(vanuatu)).last().isEqualTo("NOT_DELIVERED");
        assertThat(takes("To: compact-desk+0123456789abcdef01234567@secretariat.example.org", "failed")).isEqualTo(IncomingItem.State.REPORT_TO_JUDGE);
        assertThat(attempts(vanuatu)).hasSize(4);
    }

    @Test
    void anAutomaticReplyToTheEnvelopesSenderIsProvenAndOneToAMadeUpTagIsNot() {
        campaigner.invites("VUT");
        assertThat(letters.isProven(automatic(tagged.sender(letterTo("VUT"))))).isTrue();
        assertThat(letters.isProven(automatic("compact-desk+0123456789abcdef01234567@secretariat.example.org"))).isFalse();
        assertThat(letters.isProven(automatic("compact-desk+%@secretariat.example.org"))).isFalse();
        assertThat(letters.isProven(automatic("compact-desk@secretariat.example.org"))).isFalse();
    }

    private IncomingItem.State takes(String cameTo, String action) {
        ReadMessage report = read(mail("From: MAILER-DAEMON@example.org", cameTo, "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"", "", "--b", "Content-Type: message/delivery-status", "",
                "Reporting-MTA: dns; mx.example.org", "", "Final-Recipient: rfc822; somebody@example.org", "Action: " + action, "Status: 4.4.1", "", "--b--"));
        Bounces bounces = new Bounces(letters, tagged.ledger(), running.getBean(RefusedAddresses.class), running.getBean(NamedFailureRows.class),
                running.getBean(Journal.class));
        return new TransactionTemplate(running.getBean(PlatformTransactionManager.class))
                .execute(status -> bounces.take(items.record(report, Optional.empty()).id(), report));
    }

    private ReadMessage automatic(String to) {
        return read(mail("From: " + Campaigner.address("VUT"), "To: " + to, "Auto-Submitted: auto-replied", "Subject: Away", "", "We are away."));
    }

    private ReadMessage read(String mail) {
        return readMail(mail.getBytes(StandardCharsets.UTF_8));
    }
}
