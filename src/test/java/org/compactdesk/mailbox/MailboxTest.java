package org.compactdesk.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.compactdesk.Campaigner;
import org.compactdesk.incoming.ReadMessage;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.participation.Participations;
import org.compactdesk.process.IncomingCorrespondenceProcess;
import org.compactdesk.record.Standing;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail finds its participation, or a person; once. */
class MailboxTest extends MailboxScenario {

    @Autowired
    private Participations participations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aReplyIsMatchedByTheLetterItAnswersAndBecomesAResponseWhenAPersonSaysWhatItIs() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: Somebody <private@example.com>", "Subject: Re: your letter", "Message-ID: <a1@example.com>",
                "In-Reply-To: " + letterTo("FRA"), "", "The Government intends to sign."));

        assertThat(readsMail()).isEqualTo(1);

        assertThat(entry().get("business_key")).isEqualTo(france.toString());
        assertThat(entry().get("sender")).isEqualTo("Somebody <private@example.com>");
        assertThat(files("ORIGINAL")).containsExactly("message.eml");
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
        desk.as("focal-point").completes("ClassifyCorrespondence", france, Map.of("classification", "INTENTION"));
        desk.runDueJobs();
        assertThat(participations.standing(france)).isEqualTo(Standing.INTENTION_ANNOUNCED);
    }

    @Test
    void aReplyToOneMissionsLetterFromAnothersAddressIsForAPerson() throws Exception {
        campaigner.dispatches("FRA", "GMB");
        desk.runDueJobs();
        inbox.receives(mail("From: " + Campaigner.address("GMB"), "Message-ID: <a2@example.com>", "References: <x@y> " + letterTo("FRA"), "", "Yes."));

        readsMail();

        assertThat(desk.task("Incoming no. " + entry().get("id"))).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.IDENTIFY_SENDER);
    }

    @Test
    void anAnswerWithoutHeadersIsMatchedByTheMissionsAddress() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "", "Yes."));
        readsMail();
        assertThat(entry().get("business_key")).isEqualTo(france.toString());
    }

    @Test
    void theSameMailIsTakenOnceWhereverItLies() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        String mail = mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "Message-ID: <twice@example.com>", "", "Yes.");
        inbox.receives("Received: by one\r\n" + mail);
        inbox.receives("Received: by another\r\n" + mail);

        assertThat(readsMail()).isEqualTo(1);
        assertThat(readsMail()).isZero();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void anotherMailUnderTheSameMessageIdIsNoCopyOfTheFirst() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: thief@example.com", "Message-ID: <guessed@example.com>", "", "Nothing."));
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "Message-ID: <guessed@example.com>", "", "The true one."));
        assertThat(readsMail()).isEqualTo(2);
        assertThat(entry().get("business_key")).isEqualTo(france.toString());
    }

    @Test
    void aDeskThatDiesBetweenTheCommitAndTheMarkTakesItNoSecondTime() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "", "Yes."));
        Mailbox dying = new Mailbox(inbox.account(""), settings, reader, taken, intake, clock) {
            @Override
            void mark(IMAPFolder folder, IMAPMessage message) {
                throw new ThreadDeath();
            }
        };

        assertThatThrownBy(dying::read).isInstanceOf(ThreadDeath.class);
        assertThat(entries()).hasSize(1);
        assertThat(readsMail()).isZero();
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void aDeskThatDiesBeforeTheCommitHasTakenNothingAndTakesItNextTime() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        String mail = mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "", "Before the commit.");
        inbox.receives(mail);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            try (RawMail raw = OnDisk.of(mail.getBytes())) {
                intake.take(new ImapUid("elsewhere", 1, 1), Fingerprint.of(raw), reader.read(raw, Instant.now(clock)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            status.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
        assertThat(readsMail()).isEqualTo(1);
        assertThat(desk.task(france)).hasDefinitionKey(IncomingCorrespondenceProcess.Nodes.CLASSIFY_CORRESPONDENCE);
    }

    @Test
    void aMailWhoseTransactionLosesAConflictIsTakenAsItIsAtTheNextReading() throws Exception {
        BusinessKey france = campaigner.invites("FRA");
        inbox.receives(mail("From: " + Campaigner.address("FRA"), "Subject: " + france.reference(), "", "Yes."));
        Intake losingOnce = new Intake(null, null) {
            private boolean lost;

            @Override
            Optional<Long> take(ImapUid place, String fingerprint, ReadMessage message) {
                if (!lost) {
                    lost = true;
                    throw new CannotAcquireLockException("held by somebody else");
                }
                return intake.take(place, fingerprint, message);
            }
        };

        assertThat(new Mailbox(inbox.account(""), settings, reader, taken, losingOnce, clock).read()).isZero();
        assertThat(entries()).isEmpty();
        assertThat(readsMail()).isEqualTo(1);
        assertThat(entry().get("business_key")).isEqualTo(france.toString());
    }

    @Test
    void aTakenMailIsMovedOutOfTheWayWhereAFolderIsNamed() throws Exception {
        inbox.receives(mail("From: somebody@example.com", "Subject: A concert", "", "Tonight, in another folder afterwards."));
        Mailbox moving = new Mailbox(inbox.account("Taken"), settings, reader, taken, intake, clock);
        assertThat(moving.read()).isEqualTo(1);
        assertThat(mailbox().read()).isZero();
        assertThat(new Mailbox(new ImapAccount("imap", "127.0.0.1", inbox.account("").port(), "desk", "secret", "Taken", "", true), settings, reader, taken,
                intake, clock).read()).as("the copy in the other folder is the same mail").isZero();
        assertThat(entries()).hasSize(1);
    }
}
