package org.compactdesk.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
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

    /** @param place of one of which only the beginning was fetched nobody knows what it is beyond that, so it is the one at its place */
    static String of(ImapUid place, RawMail raw) throws IOException {
        return raw.isWhole() ? of(raw) : ContentHash.of(place + ContentHash.of(raw.from(0)));
    }

    static String of(RawMail raw) throws IOException {
        StringBuilder written = new StringBuilder();
        boolean kept = false;
        boolean identified = false;
        for (String line : new String(raw.beginning(Math.min(raw.bodyAt(), MessageReader.LONGEST_HEADERS)), StandardCharsets.ISO_8859_1).split("\r\n|\n|\r")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            String name = line.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            kept = folded ? kept : WRITTEN_BY_SENDER.contains(name);
            identified |= kept && IDENTIFYING.contains(name);
            written.append(kept ? line + "\n" : "");
        }
        return ContentHash.of(identified ? new SequenceInputStream(new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.ISO_8859_1)),
                raw.from(raw.bodyAt())) : raw.from(0));
    }
}
