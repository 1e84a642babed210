package org.compactdesk.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.instrument.SourceText.Line;
import org.compactdesk.kernel.Messages;

/** Reads a note verbale: letterhead, reference, paragraphs, date, and what its sentences say. */
final class NoteVerbaleReader {

    private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])(\\*{1,3})(?!\\s)([^*]+?)(?<!\\s)\\1(?![*\\w])|(?<![\\w_])(_{2,3})(?!\\s)([^_]+?)(?<!\\s)\\3(?![\\w_])");
    private static final Pattern COLUMNS = Pattern.compile("\\t| {3}|\\s\\|\\s");
    private static final Readings<NoteParseResult> READINGS = new Readings<>();
    private static final Pattern PARTED = Pattern.compile("(?: {0,2}\\t| {3})[ \\t]*+");

    /** A paragraph with the number of its first line. */
    private record Paragraph(int line, String text) {
    }

    private final List<Line> lines;
    private final TextRemarks oddities;
    private final TextLanguage language;
    private final String label;
    private final List<String> letterhead = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private String reference;
    private String place = "";
    private Optional<LocalDate> date = Optional.empty();

    private NoteVerbaleReader(SourceText text, TextLanguage language, String label) {
        this.lines = text.lines();
        this.oddities = text.remarks();
        this.language = language;
        this.label = label;
    }

    static NoteParseResult read(byte[] file, TextLanguage language) {
        return READINGS.of(file, language, () -> read(() -> SourceText.of(file, label(), language), language));
    }

    static NoteParseResult read(String text, TextLanguage language) {
        return READINGS.of(text, language, () -> read(() -> SourceText.of(text, label(), language), language));
    }

    private static String label() {
        return Messages.of("field.noteText");
    }

    private static NoteParseResult read(Supplier<SourceText> text, TextLanguage language) {
        try {
            return new NoteVerbaleReader(text.get(), language, label()).note();
        } catch (Unreadable refused) {
            return NoteParseResult.refused(refused.why());
        }
    }

    private NoteParseResult note() {
        int referenceLine = referenceLine();
        List<Line> block = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = new Line(lines.get(i).number(), withoutEmphasis(lines.get(i)));
            if (i == referenceLine || line.isBlank() || isAlone(i) && isDate(line)) {
                paragraph(block);
            } else if (i < referenceLine) {
                letterhead.add(InstrumentReader.oneLine(line.text()));
            } else {
                block.add(line);
            }
        }
        paragraph(block);
        if (paragraphs.stream().noneMatch(paragraph -> language.compliments().matcher(paragraph.text()).find())) {
            throw new Unreadable("note.noOpening");
        }
        check();
        List<String> texts = paragraphs.stream().map(Paragraph::text).toList();
        NoteFacts facts = new NoteFacts(String.join("\n\n", texts), reference);
        NoteVerbaleText note = new NoteVerbaleText(language.tag(), letterhead, reference, place, date, texts, facts.recalled(), facts.papers(), facts.invitations(),
                facts.deadline(), facts.meeting(), facts.focalPoint());
        SourceText.drawable(note.toText(), label, this::lineOf);
        return NoteParseResult.of(note, oddities.inOrder(language, EMPHASIS, "note.odd.emphasis"));
    }

    private int referenceLine() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = language.reference().matcher(withoutEmphasis(lines.get(i)));
            if (found.matches()) {
                reference = found.group(1);
                return i;
            }
        }
        throw new Unreadable("note.noReference", language.language().word("reference", "…"));
    }

    /** A note is one text for all: nothing in it waits to be filled in. */
    private void check() {
        paragraphs.forEach(paragraph -> {
            if (!Places.of(paragraph.text(), language).isEmpty()) {
                throw new Unreadable("note.place", paragraph.line());
            }
            Places.leftOpen(paragraph.text(), language).ifPresent(open -> {
                throw new Unreadable("note.openPlace", paragraph.line(), InstrumentReader.shortened(open));
            });
            if (!paragraph.text().contains("\n")) {
                oddities.ended(paragraph.text(), paragraph.line(), "text.odd.noFullStop");
            }
        });
    }

    private int lineOf(String words) {
        String first = words.split("\\s")[0];
        return lines.stream().filter(line -> line.text().contains(first)).findFirst().map(Line::number).orElse(1);
    }

    /** The words without the marks of a text program for bold and italics, which notes do not have. */
    private static String withoutEmphasis(Line line) {
        return EMPHASIS.matcher(line.text()).replaceAll(found -> Matcher.quoteReplacement(found.group(2) != null ? found.group(2) : found.group(4)));
    }

    /** Between blank lines, or the last of all: a day within a paragraph may happen to fill a line, too. */
    private boolean isAlone(int i) {
        boolean last = lines.stream().skip(i + 1L).allMatch(Line::isBlank);
        boolean begins = i == 0 || lines.get(i - 1).isBlank() || language.reference().matcher(lines.get(i - 1).text()).matches();
        return last && (begins || SourceText.isFinished(lines.get(i - 1).text())) || begins && (last || lines.get(i + 1).isBlank());
    }

    private boolean isDate(Line line) {
        Matcher found = language.dateline().matcher(line.text());
        Optional<LocalDate> day = found.matches() ? NoteFacts.day(found.group("day"), language) : Optional.empty();
        if (day.isPresent() && date.isEmpty()) {
            date = day;
            place = Optional.ofNullable(found.group("place")).map(String::strip).orElse("");
            if (!place.isEmpty()) {
                oddities.add("note.odd.place", line.number(), place);
            }
            return true;
        }
        return false;
    }

    /** Takes in the lines of one paragraph; where they are a list or a table they stay lines. */
    private void paragraph(List<Line> block) {
        if (block.isEmpty()) {
            return;
        }
        boolean table = block.stream().filter(line -> COLUMNS.matcher(line.text().strip()).find()).count() > 1;
        List<String> texts = new ArrayList<>();
        boolean list = false;
        for (Line line : block) {
            Optional<Marker> marker = Marker.of(line.text()).filter(found -> found.sure() || found.bullet());
            String words = table ? PARTED.matcher(line.text().strip()).replaceAll("\t") : InstrumentReader.oneLine(line.text());
            if (texts.isEmpty() || table || marker.isPresent()) {
                list |= marker.isPresent() && block.size() > 1;
                texts.add(marker.filter(found -> !table && !found.isNumbered()).map(found -> "- " + InstrumentReader.oneLine(found.text())).orElse(words));
            } else {
                texts.add(texts.remove(texts.size() - 1) + " " + words);
            }
        }
        Line first = block.get(0);
        if (table || list) {
            oddities.add(table ? "note.odd.table" : "note.odd.list", first.number());
        }
        boolean torn = texts.size() == 1 && !paragraphs.isEmpty() && Character.isLowerCase(texts.get(0).charAt(0)) && !SourceText.isFinished(paragraphs.get(paragraphs.size() - 1).text())
                && !paragraphs.get(paragraphs.size() - 1).text().endsWith(",");
        if (torn) {
            Paragraph above = paragraphs.remove(paragraphs.size() - 1);
            paragraphs.add(new Paragraph(above.line(), above.text() + " " + texts.get(0)));
            oddities.add("note.odd.torn", first.number());
        } else {
            paragraphs.add(new Paragraph(first.number(), String.join("\n", texts)));
        }
        block.clear();
    }
}
