package org.compactdesk.files.worker;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.files.Description;

/** The words of a message that stands in a file, as a text file of its own. */
final class Words {

    private static final int LONGEST = 200_000;

    private Words() {
    }

    /** Adds them before what the message encloses, and says whose they are. Everything but {@code content} may be null. */
    static void add(Content content, String from, String to, String date, String subject, String text) {
        String sender = plain(from);
        String title = plain(subject);
        String words = Optional.ofNullable(text).map(String::strip).orElse("");
        if (!sender.isEmpty() || !title.isEmpty()) {
            content.say(Description.Kind.MESSAGE, sender, title);
        }
        // Begun so, it is never taken for a message itself.
        String all = Stream.of(title.isEmpty() ? "—" : "“" + title + "”", line("From", from), line("To", to), line("Date", date),
                "\n" + words.substring(0, Math.min(words.length(), LONGEST))).filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        content.add((title.isEmpty() ? "message" : title.replaceAll("[/\\\\]", "-")) + ".txt", all.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String name, String value) {
        return plain(value).isEmpty() ? "" : name + ": " + plain(value);
    }

    private static String plain(String value) {
        return value == null ? "" : value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").replaceAll("[\u202A-\u202E\u2066-\u2069\uFEFF]", "").strip();
    }
}
