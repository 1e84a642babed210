package org.compactdesk.incoming;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.compactdesk.engine.Upload;

/**
 * A mail as whoever read it from a mailbox understood it.
 *
 * @param messageId   its Message-ID (RFC 5322), or null
 * @param from        the sender's address
 * @param subject     the subject line, or null
 * @param text        the plain text, or null
 * @param receivedAt  when the mailbox got it
 * @param attachments those that the desk hands on, in their order
 * @param apart       those that it keeps and does not hand on
 * @param original    the message as it came, on disk until it was taken, or null
 * @param answers     the Message-IDs that it says it answers
 * @param cameTo      the addresses by which it came, as mail servers wrote them down
 * @param reports     for a delivery report: what it says of each recipient
 * @param remarks     sentences about what a person should know of it, such as that it is encrypted
 */
public record ReadMessage(String messageId, String from, String subject, String text, Instant receivedAt, List<Upload> attachments,
        List<Upload> apart, Path original, List<String> answers, List<String> cameTo, Nature nature, List<Report> reports, List<String> remarks) {

    /** Whether anything came with its words. */
    boolean encloses() {
        return !attachments.isEmpty() || !apart.isEmpty();
    }

    /** What a mail is by its own headers. */
    public enum Nature {
        /** Somebody wrote it. */
        LETTER,
        /** Whatever could be read of it, a person has to look at the original. */
        UNREADABLE,
        /** RFC 3464, or with the failed addresses in its header. */
        DELIVERY_REPORT,
        /** What a mail server reports in plain words only. */
        REPORT_IN_WORDS,
        /** By a program that says so (RFC 3834), or under the null return path. */
        AUTOMATIC_REPLY
    }

    public ReadMessage {
        attachments = List.copyOf(attachments);
        apart = List.copyOf(apart);
        answers = List.copyOf(answers);
        cameTo = List.copyOf(cameTo);
        reports = List.copyOf(reports);
        remarks = List.copyOf(remarks);
    }

    /** A plain letter. */
    public ReadMessage(String from, String subject, String text, Instant receivedAt, List<Upload> attachments) {
        this(null, from, subject, text, receivedAt, attachments, List.of(), null, List.of(), List.of(), Nature.LETTER, List.of(), List.of());
    }

    /**
     * What a mail server reports of one recipient of a letter.
     *
     * @param letter    the letter's Message-ID, or null where the report does not say
     * @param recipient the address, or empty where the report names none
     * @param status    the mail server's reason (RFC 3463), such as 5.1.1, or null
     * @param words     the mail server's own words
     */
    public record Report(String letter, String recipient, Outcome outcome, String status, String words) {

        /** How it ended, as far as the report knows. */
        public enum Outcome {
            /** For good. */
            FAILED,
            /** Not yet; the server goes on trying. */
            DELAYED,
            /** Delivered, relayed or the like. */
            NO_FAILURE
        }
    }
}
