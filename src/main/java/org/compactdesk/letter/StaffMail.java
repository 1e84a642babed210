package org.compactdesk.letter;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails from the desk to its own staff, by the server that letters go by. They are no letters: the ledger knows nothing of them. */
@Component
public class StaffMail {

    private static final Logger log = LoggerFactory.getLogger(StaffMail.class);
    private static final String LANGUAGE = "en";

    private final MailServer server;
    private final LetterRenderer renderer;
    private final MailSettings settings;

    StaffMail(MailServer server, LetterRenderer renderer, MailSettings settings) {
        this.server = server;
        this.renderer = renderer;
        this.settings = settings;
    }

    /**
     * Hands one mail for all of them to the server. An address that it refuses is said in the log.
     *
     * @param text paragraphs, with an empty line between
     * @throws RuntimeException where the server takes no mail now
     */
    public void send(List<String> addresses, String subject, String text) {
        String messageId = "<staff-" + UUID.randomUUID() + "@" + settings.domain() + ">";
        String html = renderer.html(new LetterRenderer.Words(subject, text), LANGUAGE);
        server.send(new Mail(messageId, LANGUAGE, subject, text, html, addresses, List.of(), settings.from(), settings.fromName(), null, true, List.of()))
                .stream().filter(address -> !address.accepted())
                .forEach(refused -> log.warn("The mail server refused {}, an address of staff: {}", refused.address(), refused.answer()));
    }
}
