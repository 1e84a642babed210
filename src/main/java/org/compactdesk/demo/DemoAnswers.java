package org.compactdesk.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Date;
import org.compactdesk.kernel.Outcome;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.multipart.MultipartFile;

/** Answers a letter as its mission would: a mail from the mission, by the headers a mail program writes, in the desk's mailbox. */
class DemoAnswers {

    private final DemoInbox inbox;
    private final Clock clock;

    DemoAnswers(DemoInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param file empty for none */
    Outcome answer(MimeMessage letter, String words, MultipartFile file) {
        if (words.isBlank() && file.isEmpty()) {
            return Outcome.refused("demo.answer.empty");
        }
        try {
            inbox.deliver(written(letter, words, file));
            return Outcome.done();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param mail as it is in a file */
    void receive(byte[] mail) {
        try {
            inbox.deliver(new MimeMessage(null, new ByteArrayInputStream(mail)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage written(MimeMessage letter, String words, MultipartFile file) throws MessagingException {
        MimeMessage answer = (MimeMessage) letter.reply(false);
        MimeMessageHelper helper = new MimeMessageHelper(answer, true, "UTF-8");
        helper.setFrom(letter.getAllRecipients()[0].toString());
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(words);
        if (!file.isEmpty()) {
            helper.addAttachment(file.getOriginalFilename(), file);
        }
        answer.saveChanges();
        return answer;
    }
}
