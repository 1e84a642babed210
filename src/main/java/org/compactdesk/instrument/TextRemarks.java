package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what looks wrong in a text. */
final class TextRemarks {

    private static final Pattern MARKUP = Pattern.compile("\\*{2,}|(?<!\\w)_{1,2}\\w[^_]*_{1,2}(?!\\w)|^#+ |</?\\w+>|&\\w+;|`|\\]\\(|\\\\[(\\[*_]");
    private static final Pattern UNREADABLE = Pattern.compile("[\\uFFFD\\uE000-\\uF8FF]");
    private static final Pattern ENDED = Pattern.compile("(?s).*([.:;!?][\"'”’)»]*|;\\s+and)$");

    private final String[] lines;
    private final List<TextRemark> found = new ArrayList<>();

    TextRemarks(String[] lines) {
        this.lines = lines;
    }

    void add(String key, int lineIndex, Object... arguments) {
        found.add(TextRemark.of(lineIndex + 1, lines[lineIndex].strip(), key, arguments));
    }

    List<TextRemark> inOrder() {
        for (int i = 0; i < lines.length; i++) {
            markup(i);
        }
        found.sort(Comparator.comparingInt(TextRemark::line));
        return found;
    }

    /** Items whose look differs from that of most items of their list: a gap before them, or a bullet lost or gained. */
    void brokenList(List<InstrumentReader.Piece> items) {
        List<InstrumentReader.Piece> followers = items.size() < 2 ? List.of() : items.subList(1, items.size());
        long gaps = followers.stream().filter(item -> item.afterBlank).count();
        long bullets = items.stream().filter(item -> item.bullet).count();
        for (InstrumentReader.Piece item : items) {
            boolean gap = item.afterBlank && item != items.get(0) && gaps * 2 < items.size();
            boolean lost = !item.bullet && bullets * 2 > items.size();
            boolean gained = item.bullet && bullets * 2 < items.size();
            if (gap || lost || gained) {
                String what = gap && lost ? "gapAndBullet" : gap ? "gap" : lost ? "lostBullet" : "bullet";
                add("instrument.odd." + what, item.line - 1, "(" + item.numeral + ")");
            }
        }
    }

    void in(List<InstrumentReader.Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            InstrumentReader.Piece piece = pieces.get(i);
            if (piece.text.isEmpty()) {
                add("instrument.odd.emptyItem", piece.line - 1);
            } else if (!ENDED.matcher(piece.text).matches()) {
                String key = piece.kind == InstrumentReader.Kind.HEADING ? "instrument.odd.noColon" : "instrument.odd.noFullStop";
                add(key, piece.line - 1);
            }
        }
    }

    /** The name belongs into the title, the lead of section B and the Government's signature block. */
    void missingPlaces(Instrument instrument, int signaturesAt) {
        List<String> places = instrument.placeholders();
        missing(places.contains("title"), "title", 0);
        missing(places.contains("B"), "sectionB", lineOf("B. "));
        missing(places.stream().anyMatch(place -> place.startsWith("signature")), "signatures", signaturesAt);
    }

    private void missing(boolean there, String place, int lineIndex) {
        if (!there) {
            add("instrument.odd.noPlace." + place, lineIndex);
        }
    }

    private int lineOf(String start) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().startsWith(start)) {
                return i;
            }
        }
        return 0;
    }

    private void markup(int lineIndex) {
        String line = lines[lineIndex];
        Matcher emphasis = PaperWords.EMPHASIS.matcher(line);
        if (emphasis.find()) {
            add("instrument.odd.emphasis", lineIndex, emphasis.group());
        }
        Matcher markup = MARKUP.matcher(line);
        if (markup.find()) {
            add("instrument.odd.markup", lineIndex, markup.group().strip());
        }
        if (UNREADABLE.matcher(line).find()) {
            add("instrument.odd.unreadable", lineIndex);
        }
    }
}
