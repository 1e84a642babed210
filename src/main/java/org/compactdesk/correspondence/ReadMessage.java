package org.compactdesk.correspondence;

import java.time.Instant;
import java.util.List;
import org.compactdesk.engine.Upload;

/**
 * A mail as whoever read it from a mailbox understood it.
 *
 * @param from        the sender's address
 * @param subject     the subject line, or null
 * @param text        the plain text, or null
 * @param receivedAt  when the mailbox got it
 * @param attachments in their order
 */
public record ReadMessage(String from, String subject, String text, Instant receivedAt, List<Upload> attachments) {

    public ReadMessage {
        attachments = List.copyOf(attachments);
    }
}
