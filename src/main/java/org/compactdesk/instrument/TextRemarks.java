package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.instrument.TextRemark.Printed;

/** Gathers what looks wrong in a text. */
final class TextRemarks {

    private static final Pattern MARKUP = Pattern.compile("\\*{2,}|(?<!\\w)_{1,2}\\w[^_]*_{1,2}(?!\\w)|^#+ |</?\\w+>|&#?\\w+;|`|\\]\\(|\\\\[(\\[*_]");
    private static final Pattern STRUCK_OUT = Pattern.compile("~~(.+?)~~|(?:.\\u0336){2,}|(?:.\\u0335){2,}");
    private static final Pattern BROKEN = Pattern.compile("\\uFFFD");
    private static final Pattern UNREADABLE = Pattern.compile("(?<=\\S)[ \\t]*[\\uE000-\\uF8FF]|[\\u0080-\\u0084\\u0086-\\u009F]");
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?\\p{Ll}");
    private static final Pattern ENDED = Pattern.compile("(?:[.:;!?][\"'”’)»*]*|;\\s+(?:and|or|et|ou|y|o))$");
    private static final int LONGEST_END = 50;
    private static final int WORDS_OF_A_LANGUAGE = 12;
    /** What is not here is printed as it stands. */
    private static final Map<String, Printed> PRINTED = Map.ofEntries(
            Map.entry("text.odd.leftOut", Printed.NOT), Map.entry("text.odd.brokenByte", Printed.NEVER), Map.entry("text.odd.unreadable", Printed.NEVER), Map.entry("text.odd.brokenBeforeNumeral", Printed.NOT),
            Map.entry("instrument.odd.emphasis", Printed.OTHERWISE), Map.entry("note.odd.emphasis", Printed.OTHERWISE),
            Map.entry("instrument.odd.renumbered", Printed.OTHERWISE), Map.entry("instrument.odd.gap", Printed.OTHERWISE),
            Map.entry("instrument.odd.lostBullet", Printed.OTHERWISE), Map.entry("instrument.odd.bullet", Printed.OTHERWISE),
            Map.entry("instrument.odd.gapAndBullet", Printed.OTHERWISE), Map.entry("instrument.odd.tornItem", Printed.OTHERWISE),
            Map.entry("instrument.odd.unnumbered", Printed.OTHERWISE), Map.entry("note.odd.torn", Printed.OTHERWISE));

    private final String[] lines;
    private final List<TextRemark> found = new ArrayList<>();

    /** @param lines as they stand in the file */
    TextRemarks(String[] lines) {
        this.lines = lines;
    }

    /** @param line its number, from 1 */
    void add(String key, int line, Object... arguments) {
        found.add(TextRemark.of(line, lines[line - 1].strip(), PRINTED.getOrDefault(key, Printed.AS_IT_STANDS), key, arguments));
    }

    /**
     * Those gathered, and what looks wrong wherever it stands.
     *
     * @param emphasis    marks that the papers know and do not print
     * @param emphasisKey what is said of them
     */
    List<TextRemark> inOrder(TextLanguage language, Pattern emphasis, String emphasisKey) {
        for (int line = 1; line <= lines.length; line++) {
            String text = lines[line - 1];
            Optional<String> emphasised = found(emphasis, text);
            if (emphasised.isPresent()) {
                add(emphasisKey, line, emphasised.get());
            }
            anywhere(line, text, emphasis, language);
        }
        found.sort(Comparator.comparingInt(TextRemark::line));
        return found;
    }

    /** Items whose look differs from that of most items of their list: a gap before them, or a bullet lost or gained. */
    void brokenList(List<InstrumentReader.Piece> items) {
        List<InstrumentReader.Piece> followers = items.size() < 2 ? List.of() : items.subList(1, items.size());
        long gaps = followers.stream().filter(item -> item.afterBlank).count();
        long bullets = items.stream().filter(item -> item.marker.bullet()).count();
        for (InstrumentReader.Piece item : items) {
            boolean gap = item.afterBlank && item != items.get(0) && gaps * 2 < items.size();
            boolean lost = !item.marker.bullet() && bullets * 2 > items.size();
            boolean gained = item.marker.bullet() && bullets * 2 < items.size();
            if (gap || lost || gained) {
                String what = gap && lost ? "gapAndBullet" : gap ? "gap" : lost ? "lostBullet" : "bullet";
                add("instrument.odd." + what, item.line, item.marker.printed());
            }
        }
    }

    void in(List<InstrumentReader.Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            InstrumentReader.Piece piece = pieces.get(i);
            if (piece.text.isEmpty()) {
                add("instrument.odd.emptyItem", piece.line);
            } else {
                ended(piece.text, piece.line, piece.kind == InstrumentReader.Kind.HEADING ? "instrument.odd.noColon" : "text.odd.noFullStop");
            }
        }
    }

    void ended(String text, int line, String key) {
        if (!ENDED.matcher(text.substring(Math.max(0, text.length() - LONGEST_END))).find()) {
            add(key, line);
        }
    }

    /** The name belongs into the title, the lead of section B and the Government's signature block. */
    void missingPlaces(Instrument instrument, int sectionB, int signatures) {
        List<String> places = instrument.placeholders();
        missing(places.contains("title"), "title", 1);
        missing(places.contains("B"), "sectionB", sectionB);
        missing(places.stream().anyMatch(place -> place.startsWith("signature")), "signatures", signatures);
    }

    private void missing(boolean there, String place, int line) {
        if (!there) {
            add("instrument.odd.noPlace." + place, line);
        }
    }

    private void anywhere(int line, String text, Pattern emphasis, TextLanguage language) {
        found(STRUCK_OUT, text).ifPresent(struck -> add("text.odd.struckOut", line, struck));
        found(MARKUP, emphasis.matcher(text).replaceAll("")).ifPresent(markup -> add("text.odd.markup", line, markup.strip()));
        if (BROKEN.matcher(text).find()) {
            boolean before = BROKEN.matcher(Marker.of(text).filter(Marker::isNumbered).map(Marker::text).orElse(text)).find();
            add(before ? "text.odd.brokenByte" : "text.odd.brokenBeforeNumeral", line);
        }
        if (UNREADABLE.matcher(text).find()) {
            add("text.odd.unreadable", line);
        }
        Mojibake.in(text).ifPresent(mojibake -> add("text.odd.mojibake", line, mojibake.found(), mojibake.meant()));
        found(LOST, text).ifPresent(lost -> add("text.odd.lostLetter", line, lost));
        language.otherThanIn(text, WORDS_OF_A_LANGUAGE).ifPresent(other -> add("text.odd.otherLanguage", line, other.language().englishName()));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
