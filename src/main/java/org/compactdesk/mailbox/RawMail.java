package org.compactdesk.mailbox;

/** What can be told of a mail's bytes before anything of it is parsed. */
final class RawMail {

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
