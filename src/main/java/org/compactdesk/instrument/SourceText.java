package org.compactdesk.instrument;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.compactdesk.document.EnteredWords;
import org.compactdesk.document.PlainText;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.kernel.Messages;

/**
 * The lines of a note or a compact as they are meant, whatever program wrote them: every kind of space and hyphen is one, accents are composed,
 * marks that nobody sees are gone, and page numbers and running heads are left out so that a paragraph goes on across them. What was done so
 * that somebody should look at it is a remark; what is no such text at all is refused.
 */
final class SourceText {

    /**
     * One line.
     *
     * @param number in the file, from 1, as an editor counts
     */
    record Line(int number, String text) {

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private static final Pattern ODD_SPACE = Pattern.compile("[\\p{Zs}\\u2800\\u3164\\u115F\\u1160\\uFFA0]");
    /** Before and behind these French keeps its space from breaking. */
    private static final Pattern FRENCH_SPACE = Pattern.compile("(?<=\\S)[\\u00a0\\u202f](?=[:;!?»])|(?<=«)[\\u00a0\\u202f](?=\\S)");
    private static final char KEPT_SPACE = '\u00a0';
    /** All but the two that join letters in some scripts. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");
    private static final Pattern ODD_HYPHEN = Pattern.compile("[\\u2010\\u2011\\uFE63\\uFF0D\\u001E]|(?<=\\p{L})[\\u2012\\u2212](?=\\p{L})");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");
    private static final Pattern END_WITHIN_LINE = Pattern.compile("[\\u000B\\u0085\\u2028\\u2029]");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>");
    private static final int TAGS_OF_A_PAGE = 5;

    /** What cannot be read at all has its remark, which no reason answers. */
    private static final Pattern LEFT_TO_A_REMARK = Pattern.compile("[\\uFFFD\\u0080-\\u009F\\uE000-\\uF8FF]");
    private static final Pattern SURE_PAGE_NUMBER = Pattern.compile("^(?:[-–—|]+ ?\\d{1,3} ?[-–—|]+|(?i:page|página) \\d{1,3}(?: ?(?:/|of|de|sur) ?\\d{1,3})?"
            + "|\\d{1,3} ?(?:/|of|de|sur) ?\\d{1,3}|\\d{0,3} ?/? ?(?:\\.{3}|…) ?/? ?\\d{0,3}|/ ?(?:\\.{2,3}|…)|\\d{2}-\\d{5} ?(?:\\(E\\))?)");
    private static final Pattern PAGE_NUMBER_ALONE = Pattern.compile("(?i:page|página|p\\.|s\\.)? ?(?:\\d{1,3}|[ivxl]{1,6})");
    private static final String ENDS = ".:;!?";
    private static final String BEHIND_AN_END = "\"'”’»)]*";
    private static final int MOST_LINES = 3000;
    private static final int LONGEST_LINE = 10_000;
    private static final int RUNNING_HEAD_WORDS = 16;
    private static final int LONG_LINE = 40;

    private final List<Line> lines;
    private final TextRemarks remarks;

    private SourceText(List<Line> lines, TextRemarks remarks) {
        this.lines = lines;
        this.remarks = remarks;
    }

    /** @param label what forms call the file. @throws Unreadable with the reason */
    static SourceText of(byte[] file, String label, TextLanguage language) {
        if (file.length == 0) {
            throw new Unreadable("text.empty", label);
        }
        kind(MediaTypes.of(file)).ifPresent(kind -> {
            throw new Unreadable("text.otherKind", label, Messages.of("text.kind." + kind));
        });
        SourceText read = of(PlainText.decode(file).orElseThrow(() -> new Unreadable("text.noText", label)), label, language);
        if (!Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16).contains(PlainText.charsetOf(file))) {
            read.lines.stream().filter(line -> line.text().chars().anyMatch(character -> character > 0x7F)).findFirst()
                    .ifPresent(line -> read.remarks.add("text.odd.office", line.number()));
        }
        return read;
    }

    /** As {@link #of(byte[], String, TextLanguage)}, of what was decoded already. */
    static SourceText of(String text, String label, TextLanguage language) {
        if (text.isBlank()) {
            throw new Unreadable("text.empty", label);
        }
        if (!PlainText.isText(text)) {
            throw new Unreadable("text.noText", label);
        }
        String begin = text.substring(0, Math.min(500, text.length())).strip();
        if (begin.startsWith("{\\rtf") || TAG.matcher(text).results().limit(TAGS_OF_A_PAGE).count() == TAGS_OF_A_PAGE) {
            throw new Unreadable("text.otherKind", label, Messages.of("text.kind." + (begin.startsWith("{") ? "rtf" : "html")));
        }
        language.otherThan(text).ifPresent(other -> {
            throw new Unreadable("text.otherLanguage", label, other.language().englishName(), language.language().englishName());
        });
        String[] written = LINE_END.split(text, -1);
        TextRemarks remarks = new TextRemarks(written);
        List<Line> lines = new ArrayList<>();
        Set<Integer> pageEnds = new TreeSet<>();
        for (int i = 0; i < written.length; i++) {
            for (String part : END_WITHIN_LINE.split(written[i], -1)) {
                String[] pages = part.split("\f", -1);
                for (int page = 0; page < pages.length; page++) {
                    if (page > 0) {
                        pageEnds.add(lines.size());
                        lines.add(new Line(i + 1, ""));
                    }
                    lines.add(new Line(i + 1, meant(bounded(pages[page], label, lines.size()))));
                }
            }
        }
        return new SourceText(new ArrayList<>(new Pages(lines, pageEnds, remarks).leftOut()), remarks);
    }

    /** What reads a text looks at all of its lines from each, and at all of a line from some of its letters. */
    private static String bounded(String line, String label, int number) {
        if (number > MOST_LINES || line.length() > LONGEST_LINE) {
            throw new Unreadable("text.tooLong", label, MOST_LINES, "%,d".formatted(LONGEST_LINE));
        }
        return line;
    }

    /** A text that the desk wrote itself, line by line as it stands. */
    static SourceText asWritten(String canonical) {
        String[] written = canonical.split("\n", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            lines.add(new Line(i + 1, written[i]));
        }
        return new SourceText(lines, new TextRemarks(written));
    }

    List<Line> lines() {
        return lines;
    }

    TextRemarks remarks() {
        return remarks;
    }

    /** The same words with ordinary spaces and hyphens, and nothing that nobody sees. */
    static String meant(String line) {
        String kept = FRENCH_SPACE.matcher(line).replaceAll("\u0001");
        String spaced = ODD_SPACE.matcher(kept).replaceAll(" ").replace('\u0001', KEPT_SPACE);
        String plain = ODD_HYPHEN.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll("-").replace("\u001F", "");
        return Normalizer.normalize(plain.replace('\u02bb', '\u2018').replace('\u02bc', '\u2019'), Normalizer.Form.NFC);
    }

    /** @throws Unreadable where the papers' letters lack one of the text. */
    static void drawable(String text, String label, ToIntFunction<String> lineOf) {
        String words = LEFT_TO_A_REMARK.matcher(text.replace('\t', ' ')).replaceAll("");
        if (EnteredWords.drawable(label, words).isRefused()) {
            words.codePoints().mapToObj(Character::toString).filter(letter -> EnteredWords.drawable(label, letter).isRefused()).findFirst().ifPresent(letter -> {
                throw new Unreadable("text.notDrawn", label, lineOf.applyAsInt(letter), letter);
            });
        }
    }

    /** Whether a sentence, a heading or an item of a list ends here. */
    static boolean isFinished(String text) {
        int end = text.length();
        while (end > 0 && BEHIND_AN_END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    private static Optional<String> kind(String type) {
        return Optional.ofNullable(type.contains("rtf") ? "rtf" : type.contains("html") ? "html" : type.equals(MediaTypes.PDF) ? "pdf"
                : type.equals(MediaTypes.DOCX) || type.contains("msword") || type.contains("msoffice") || type.contains("ooxml") || type.contains("opendocument")
                        ? "word" : type.startsWith("image/") ? "picture" : type.contains("zip") ? "zip" : null);
    }

    /** Where a page ended within the text. */
    private static final class Pages {

        private final List<Line> lines;
        private final Set<Integer> ends;
        private final TextRemarks remarks;
        private final String head;
        private final Set<Integer> furniture = new TreeSet<>();

        Pages(List<Line> lines, Set<Integer> ends, TextRemarks remarks) {
            this.lines = lines;
            this.ends = ends;
            this.remarks = remarks;
            this.head = head();
        }

        /** What running heads repeat: the first paragraph, and symbols of papers. */
        private String head() {
            int from = following(-1, 1);
            StringBuilder first = new StringBuilder();
            for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
                first.append(lines.get(i).text()).append(' ');
            }
            return first.toString();
        }

        List<Line> leftOut() {
            for (int i = 0; i < lines.size(); i++) {
                if (isPageNumber(i)) {
                    furniture.add(i);
                }
            }
            for (int number : List.copyOf(furniture)) {
                head(number, 1);
                head(number, -1);
            }
            ends.forEach(end -> {
                head(end, 1);
                head(end, -1);
            });
            furniture.forEach(i -> remarks.add("text.odd.leftOut", lines.get(i).number()));
            List<Line> kept = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (!furniture.contains(i) && !(lines.get(i).isBlank() && isWithinParagraph(i))) {
                    kept.add(lines.get(i));
                }
            }
            return kept;
        }

        private boolean isPageNumber(int i) {
            String line = lines.get(i).text().strip();
            boolean sure = SURE_PAGE_NUMBER.matcher(line).matches() && !line.isEmpty();
            return sure || PAGE_NUMBER_ALONE.matcher(line).matches() && isBlank(i - 1) && isBlank(i + 1) && i > 0 && i < lines.size() - 1;
        }

        private boolean isBlank(int i) {
            return i < 0 || i >= lines.size() || lines.get(i).isBlank() || furniture.contains(i);
        }

        /** A short paragraph beside a page's end that says again what the text is called, or that breaks off a sentence. */
        private void head(int from, int step) {
            int first = following(from, step);
            int last = first;
            while (!isBlank(last + step)) {
                last += step;
            }
            if (first < 0 || first >= lines.size() || Math.abs(last - first) > 1 || furniture.contains(first)) {
                return;
            }
            int top = Math.min(first, last);
            int bottom = Math.max(first, last);
            String words = String.join(" ", lines.subList(top, bottom + 1).stream().map(line -> line.text().strip()).toList());
            int above = following(top, -1);
            int below = following(bottom, 1);
            boolean breaksOff = above >= 0 && below < lines.size() && breaksOff(lines.get(above).text().strip()) && !isFirstParagraph(above) && startsLower(below)
                    && top == bottom && Marker.of(words).isEmpty() && !startsLower(top);
            if (top > 0 && words.split(" +").length <= RUNNING_HEAD_WORDS && !isFinished(words) && above >= 0 && (breaksOff || repeats(words, top, bottom))) {
                for (int i = top; i <= bottom; i++) {
                    furniture.add(i);
                }
            }
        }

        /** A whole line that ends in the middle of a sentence. */
        private static boolean breaksOff(String line) {
            return line.length() > LONG_LINE && (line.endsWith(",") || Character.isLowerCase(line.codePointBefore(line.length())));
        }

        private boolean repeats(String words, int top, int bottom) {
            List<String> of = List.of(words.split(" +"));
            List<String> title = List.of(head.split("[ :,]+"));
            boolean symbol = words.matches("^[A-Z]+/[\\w./()-]+");
            long elsewhere = lines.stream().filter(line -> line.text().strip().equals(words) && line.number() != lines.get(top).number()).count();
            return symbol || elsewhere > 0 && top == bottom || of.size() > 2 && of.stream().filter(title::contains).count() * 5 >= of.size() * 4L && !head.strip().equals(words);
        }

        private boolean startsLower(int i) {
            String line = lines.get(i).text().strip();
            return Marker.of(line).isEmpty() && Character.isLowerCase(line.charAt(0));
        }

        /** The next line with words, up or down; outside where there is none. */
        private int following(int from, int step) {
            int at = from + step;
            while (at >= 0 && at < lines.size() && (lines.get(at).isBlank() || furniture.contains(at))) {
                at += step;
            }
            return at;
        }

        /** Whether the words go on across this blank line, where a page ended. */
        private boolean isWithinParagraph(int blank) {
            int above = following(blank, -1);
            int below = following(blank, 1);
            boolean pageEnded = false;
            for (int i = above + 1; i < below; i++) {
                pageEnded |= furniture.contains(i) || ends.contains(i);
            }
            if (!pageEnded || above < 0 || below >= lines.size()) {
                return false;
            }
            String before = lines.get(above).text().strip();
            return startsLower(below) || !isFinished(before) && !isFirstParagraph(above) && !before.equals(before.toUpperCase()) && Marker.of(lines.get(below).text()).isEmpty()
                    && !InstrumentReader.isSection(lines.get(below).text());
        }

        private boolean isFirstParagraph(int i) {
            return head.contains(lines.get(i).text().strip());
        }
    }
}
