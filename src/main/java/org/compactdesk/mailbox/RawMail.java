package org.compactdesk.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of a mail's bytes before anything of it is parsed. */
final class RawMail {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 64 * 1024;

    private RawMail() {
    }

    /** Where the body begins: behind the first empty line, or at the end where there is none. */
    static int bodyAt(byte[] raw) {
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '\n' && at + 1 < raw.length && raw[at + 1] == '\n') {
                return at + 2;
            }
            if (raw[at] == '\n' && at + 2 < raw.length && raw[at + 1] == '\r' && raw[at + 2] == '\n') {
                return at + 3;
            }
        }
        return raw.length;
    }

    /** What its first text says it is written in, or null. */
    static String charset(byte[] raw) {
        Matcher said = CHARSET.matcher(new String(raw, 0, Math.min(raw.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        return said.find() ? said.group(1) : null;
    }

    /** How many lines may be boundaries of parts; at least as many as there are. */
    static int boundaries(byte[] raw) {
        int found = 0;
        for (int at = 0; at + 2 < raw.length; at++) {
            if ((raw[at] == '\n' || raw[at] == '\r') && raw[at + 1] == '-' && raw[at + 2] == '-') {
                found++;
            }
        }
        return found;
    }
}
