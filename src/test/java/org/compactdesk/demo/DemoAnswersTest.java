package org.compactdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.compactdesk.MailText;
import org.compactdesk.mailbox.ImapAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mock.web.MockMultipartFile;

/** What a visitor answers in a mission's name, as the desk finds it over IMAP. */
class DemoAnswersTest {

    private static final Instant NOW = Instant.parse("2017-08-09T13:00:00Z");

    private final DemoInbox inbox = new DemoInbox();
    private final DemoAnswers answers = new DemoAnswers(inbox, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        inbox.destroy();
    }

    @Test
    void anAnswerLiesInTheDesksMailboxAndThreadsToTheLetter() throws Exception {
        MimeMessage letter = letterTo(DemoMissions.address("FRA"));
        assertThat(answers.answer(letter, "Nous signons.", file(new byte[] {1, 2, 3})).isRefused()).isFalse();

        ImapAccount account = inbox.account();
        try (Store store = Session.getInstance(new Properties()).getStore(account.protocol())) {
            store.connect(account.host(), account.port(), account.user(), account.password());
            Folder folder = store.getFolder(account.folder());
            folder.open(Folder.READ_ONLY);
            assertThat(folder.getMessageCount()).isEqualTo(1);
            Message answer = folder.getMessage(1);
            assertThat(answer.getHeader("In-Reply-To")).containsExactly(letter.getMessageID());
            assertThat(answer.getFrom()[0]).hasToString(DemoMissions.address("FRA"));
            assertThat(answer.getAllRecipients()[0]).hasToString("focal-point@example.org");
            assertThat(answer.getSubject()).isEqualTo("Re: SAMPLE/2017/0001: note");
            assertThat(answer.getSentDate().toInstant()).as("by the demo's clock").isEqualTo(NOW);
            assertThat(MailText.of(answer)).isEqualTo("Nous signons.");
            assertThat(MailText.filesOf(answer)).containsExactly("copy.pdf");
        }
    }

    @Test
    void anEmptyAnswerIsNone() throws Exception {
        assertThat(answers.answer(letterTo(DemoMissions.address("FRA")), " \n", file(new byte[0])).refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Write something, or choose a file"));
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", "copy.pdf", "application/pdf", bytes);
    }

    private static MimeMessage letterTo(String mission) throws Exception {
        MimeMessage letter = new MimeMessage((Session) null);
        MimeMessageHelper helper = new MimeMessageHelper(letter, "UTF-8");
        helper.setFrom("compact-desk@secretariat.example.org");
        helper.setReplyTo("focal-point@example.org");
        helper.setTo(mission);
        helper.setSubject("SAMPLE/2017/0001: note");
        helper.setText("May we ask");
        letter.saveChanges();
        return letter;
    }
}
