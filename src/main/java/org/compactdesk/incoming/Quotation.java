package org.compactdesk.incoming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compactdesk.kernel.Messages;

/**
 * Folds what a mail quotes, so that the answer is in sight wherever it stands: what is marked as quoted, and what the letters that it
 * answers say, marked or not. The whole text stays among the documents.
 */
final class Quotation {

    private static final Pattern MARKED = Pattern.compile("^\\s*(>|\\|\\s).*");
    /** The head that mail programs put over a quotation, in the languages that missions write. */
    private static final Pattern HEAD = Pattern.compile("(?i)^(?:\\s*+\\*?(From|Sent|To|Cc|Subject|Date|De|Envoyé|À|Objet|Von|Gesendet|An|Betreff|Enviado( el)?|Para|Asunto|Fecha"
            + "|От|Отправлено|Кому|Тема|Дата|من|إلى|发件人|发送时间|收件人|主题|抄送)\\*?\\s*[:：].*|\\s*+-{3,}+[^-].{0,60}?-{3,}+\\s*+|\\s*+-{6,}+\\s*+|\\s*+_{10,}+\\s*)");
    /** Shorter ones, such as "Dear colleagues", stand in any letter. */
    private static final int TELLING = 12;
    private static final int SHORT_LINES = 3;
    private static final int SHORT = 200;
    /** No mail program writes a longer line over a quotation. */
    private static final int LONGEST_HEAD = 500;

    private Quotation() {
    }

    /** @param letters the words of the letters that it answers */
    static String folded(String text, List<String> letters) {
        List<String> lines = text.lines().toList();
        BitSet quoted = quoted(lines, squeezed(String.join(" ", letters)));
        if (quoted.nextClearBit(0) >= lines.size()) {
            return text;
        }
        List<String> left = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int end = Math.max(at + 1, quoted.nextClearBit(at));
            List<String> run = lines.subList(at, end);
            left.addAll(quoted.get(at) && isLong(run) ? List.of(Messages.of("arrival.folded", Integer.toString(end - at))) : run);
            at = end - 1;
        }
        return String.join("\n", left).replaceAll("\n{3,}", "\n\n").strip();
    }

    private static BitSet quoted(List<String> lines, String letters) {
        BitSet quoted = new BitSet();
        for (int at = 0; at < lines.size(); at++) {
            String words = squeezed(lines.get(at));
            quoted.set(at, MARKED.matcher(lines.get(at)).matches() || words.length() >= TELLING && letters.contains(words));
        }
        for (int at = 1; at < lines.size(); at++) {
            int next = quoted.nextSetBit(at);
            if (quoted.get(at - 1) && next > at && next <= at + SHORT_LINES && letters.contains(squeezed(lines.get(at)))) {
                quoted.set(at);
            }
        }
        for (int at = lines.size() - 2; at >= 0; at--) {
            String line = lines.get(at);
            if (quoted.get(at + 1) && (line.isBlank() || line.length() <= LONGEST_HEAD && (HEAD.matcher(line).matches() || isIntroduction(line.strip())))) {
                quoted.set(at);
            }
        }
        return quoted;
    }

    /** "On 2 August 2017, desk@example.org wrote:" */
    private static boolean isIntroduction(String line) {
        return (line.endsWith(":") || line.endsWith("：")) && line.chars().anyMatch(letter -> letter == '@' || Character.isDigit(letter));
    }

    private static boolean isLong(List<String> run) {
        return run.stream().filter(line -> !line.isBlank()).count() > SHORT_LINES || run.stream().collect(Collectors.joining()).length() > SHORT;
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
