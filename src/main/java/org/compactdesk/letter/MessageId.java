package org.compactdesk.letter;

import java.nio.charset.StandardCharsets;
import org.compactdesk.kernel.BusinessKey;

/**
 * The Message-ID of a letter (RFC 5322, 3.6.4), derived from the ledger's key: the same letter has the same at every attempt, and
 * no two letters share one.
 */
final class MessageId {

    private MessageId() {
    }

    /** @param host the right-hand side, a domain of the desk's own */
    static String of(BusinessKey key, LetterKind kind, String occurrence, int issue, String host) {
        return "<" + String.join("_", word(key.toString()), kind.fileName(), word(occurrence), Integer.toString(issue)) + "@" + host + ">";
    }

    /** Letters, digits, hyphens and slashes as they are, everything else as its bytes, so that different texts stay different. */
    private static String word(String text) {
        StringBuilder word = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (character < 128 && (Character.isLetterOrDigit(character) || character == '-' || character == '/')) {
                word.append(character);
            } else {
                word.append("=%02X".formatted((int) character));
            }
        }
        return word.toString();
    }
}
