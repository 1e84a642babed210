package org.compactdesk.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.compactdesk.document.ContentHash;

/**
 * What makes two copies of a mail one: the lines that its sender wrote, from Message-ID or date to body, without those that servers add on
 * the way. The Message-ID alone is not enough: whoever knows it could have the true mail taken for a copy of his own. What bears neither
 * is itself alone.
 */
final class Fingerprint {

    private static final Set<String> WRITTEN_BY_SENDER = Set.of("message-id", "from", "date", "subject", "content-type");

    private static final Set<String> IDENTIFYING = Set.of("message-id", "date");

    private Fingerprint() {
    }

    static String of(byte[] raw) {
        int body = RawMail.bodyAt(raw);
        StringBuilder written = new StringBuilder();
        boolean kept = false;
        boolean identified = false;
        for (String line : new String(raw, 0, body, StandardCharsets.ISO_8859_1).split("\r\n|\n|\r")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            String name = line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            kept = folded ? kept : WRITTEN_BY_SENDER.contains(name);
            identified |= kept && IDENTIFYING.contains(name);
            written.append(kept ? line + "\n" : "");
        }
        return ContentHash.of(identified ? with(written.toString(), raw, body) : raw);
    }

    /** For one of which only the beginning was fetched: what it is beyond that nobody knows, so it is the one at its place. */
    static String of(ImapUid place, byte[] beginning) {
        return ContentHash.of(place + ContentHash.of(beginning));
    }

    private static byte[] with(String written, byte[] raw, int body) {
        byte[] head = written.getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = new byte[head.length + raw.length - body];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(raw, body, both, head.length, raw.length - body);
        return both;
    }
}
