package org.compactdesk.mailbox;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the mailbox could be read when it was looked into last. */
@Component
public class MailboxHealth {

    private final MailboxState state;

    MailboxHealth(MailboxState state) {
        this.state = state;
    }

    /** Why not, in a sentence; nothing where it could, or where there is none. */
    public Optional<String> trouble() {
        return state.trouble();
    }
}
