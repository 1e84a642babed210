package org.compactdesk.mailbox;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that stand in a mail's text as uuencode wrote them (POSIX), before there was MIME and from scanners to this day. */
final class Uuencoded {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*)");

    private Uuencoded() {
    }

    /** @return the text without them */
    static String taken(String text, BiConsumer<String, byte[]> file) {
        if (!text.contains("begin ")) {
            return text;
        }
        List<String> lines = text.lines().toList();
        List<String> left = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher begin = BEGIN.matcher(lines.get(at));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int end = begin.matches() ? decoded(lines, at + 1, bytes) : -1;
            if (end < 0) {
                left.add(lines.get(at));
            } else {
                file.accept(begin.group(1).strip(), bytes.toByteArray());
                at = end;
            }
        }
        return String.join("\n", left);
    }

    /** @return where its end stands; -1 where it is none */
    private static int decoded(List<String> lines, int from, ByteArrayOutputStream bytes) {
        for (int at = from; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.strip().equals("end")) {
                return at;
            }
            if (!line.isBlank() && !decoded(line, bytes)) {
                return -1;
            }
        }
        return -1;
    }

    /** A line may have lost the blanks at its end, each of which is a zero. */
    private static boolean decoded(String line, ByteArrayOutputStream bytes) {
        int length = value(line, 0);
        if (line.charAt(0) < ' ' || line.charAt(0) > '`' || line.length() > (length + 2) / 3 * 4 + 3) {
            return false;
        }
        for (int octet = 0; octet < length; octet += 3) {
            int at = 1 + octet / 3 * 4;
            int three = value(line, at) << 18 | value(line, at + 1) << 12 | value(line, at + 2) << 6 | value(line, at + 3);
            for (int part = 0; part < Math.min(3, length - octet); part++) {
                bytes.write(three >> 16 - 8 * part);
            }
        }
        return true;
    }

    private static int value(String line, int at) {
        return at < line.length() ? line.charAt(at) - ' ' & 0x3f : 0;
    }
}
