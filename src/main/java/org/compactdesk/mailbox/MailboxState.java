package org.compactdesk.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.compactdesk.kernel.Days;
import org.compactdesk.kernel.Messages;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Whether the mailbox can be read, and if not, since when and why: a line for the pages of whoever is signed in. */
@ControllerAdvice
class MailboxState {

    /** What the IMAP client says where the server offers no encryption. */
    private static final String STARTTLS_MISSING = "STARTTLS";

    private final Clock clock;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>();

    MailboxState(Clock clock) {
        this.clock = clock;
    }

    /** @return whether that is news */
    boolean isRead() {
        return trouble.getAndSet(null) != null;
    }

    /** @return whether that is news; the moment of the first time stays */
    boolean cannotBeRead(Throwable why) {
        Trouble before = trouble.getAndUpdate(known -> new Trouble(known == null ? clock.instant() : known.since(), why));
        return before == null;
    }

    /** @return the sentence, or null where all is well or nobody is signed in */
    @ModelAttribute("mailboxTrouble")
    String line(HttpServletRequest request) {
        return trouble().filter(known -> request.getRemoteUser() != null).orElse(null);
    }

    Optional<String> trouble() {
        return Optional.ofNullable(trouble.get()).map(Trouble::sentence);
    }

    private record Trouble(Instant since, Throwable why) {

        String sentence() {
            return Messages.of(key(), Days.read(since), words());
        }

        private String key() {
            if (words().startsWith(STARTTLS_MISSING)) {
                return "mailbox.notEncrypted";
            }
            return why instanceof AuthenticationFailedException ? "mailbox.notSignedIn" : "mailbox.unreadable";
        }

        private String words() {
            return Optional.ofNullable(NestedExceptionUtils.getMostSpecificCause(why).getMessage()).orElseGet(() -> Messages.of("mail.nothingSaid"));
        }
    }
}
