package org.compactdesk.letter;

import java.util.List;

/**
 * A letter drawn as a mail.
 *
 * @param language what it is written in, a tag of BCP 47
 * @param to      main addresses
 * @param copies  addresses that get a copy
 * @param threads the Message-ID of the note that it belongs to, or null
 * @param auto    whether the desk wrote it without a person (RFC 3834)
 */
record Mail(String messageId, String language, String subject, String text, String html, List<String> to, List<String> copies, String replyTo,
        String replyToName, String threads, boolean auto, List<Enclosure> enclosures) {

    /** The same for one of its addresses alone. */
    Mail onlyTo(String address) {
        return new Mail(messageId, language, subject, text, html, List.of(address), List.of(), replyTo, replyToName, threads, auto, enclosures);
    }

    /** A file that goes with it. */
    record Enclosure(String name, String mediaType, byte[] bytes) {
    }
}
