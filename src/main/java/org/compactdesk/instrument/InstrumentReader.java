package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compactdesk.instrument.Numbering.Role;
import org.compactdesk.instrument.SourceText.Line;
import org.compactdesk.kernel.Messages;

/**
 * Reads the compact's text line by line. Lines are sorted into what they are (an item of a list, the head of a section, words, nothing),
 * lines that belong together become pieces, and the pieces fall into their places in order: title, preamble, principles, undertaking,
 * section A, section B, closing, signatures. Nothing is dropped: words that fit nowhere join the piece before them and are listed as odd.
 */
final class InstrumentReader {

    private static final Pattern SECTION = Pattern.compile("^\\s*+[*_]{0,3}(?i:section\\s+)?\\(?(?<letter>[A-C])[.)](?=[\\s*_]|\\p{Lu}\\p{Ll})[*_]{0,3}\\s*(?<text>\\S.*)");
    private static final Pattern MARKS = Pattern.compile("^[#*_\\s]+|(?<![*_\\s])[*_\\s]++$");
    private static final int HEADING_WORDS = 12;
    private static final int LONGEST_NUMERAL = 4;

    /** What a piece of the text is. */
    enum Kind { PARAGRAPH, HEADING, ITEM, SECTION }

    /** Lines that belong together. */
    static final class Piece {
        final Kind kind;
        final int line;
        final Marker marker;
        final boolean afterBlank;
        /** The number of an item within its list, where it is the next one. */
        final int number;
        String text;

        Piece(Kind kind, int line, Marker marker, boolean afterBlank, int number, String text) {
            this.kind = kind;
            this.line = line;
            this.marker = marker;
            this.afterBlank = afterBlank;
            this.number = number;
            this.text = text;
        }

        boolean isSection(String letter) {
            return kind == Kind.SECTION && marker.numeral().equals(letter);
        }
    }

    private static final Readings<ParseResult> READINGS = new Readings<>();
    private static final Readings<Instrument> READ_BACK = new Readings<>();

    private final List<Line> lines;
    private final TextRemarks oddities;
    private final List<Piece> pieces = new ArrayList<>();
    private final Collection<TextLanguage> languages;
    private final String label;
    private Numbering numbering;
    private int at;

    /**
     * @param languages those it may be in
     * @param label     what forms call the text
     */
    private InstrumentReader(SourceText text, Collection<TextLanguage> languages, String label) {
        this.lines = text.lines();
        this.oddities = text.remarks();
        this.languages = languages;
        this.label = label;
    }

    static ParseResult read(byte[] file, TextLanguage language) {
        return READINGS.of(file, language, () -> read(() -> SourceText.of(file, label(), language), language));
    }

    static ParseResult read(String text, TextLanguage language) {
        return READINGS.of(text, language, () -> read(() -> SourceText.of(text, label(), language), language));
    }

    private static ParseResult read(Supplier<SourceText> text, TextLanguage language) {
        try {
            return new InstrumentReader(text.get(), List.of(language), label()).draft(language);
        } catch (Unreadable refused) {
            return ParseResult.refused(refused.why());
        }
    }

    private static String label() {
        return Messages.of("field.compactText");
    }

    static Instrument readBack(String canonical) {
        return READ_BACK.of(canonical, () -> new InstrumentReader(SourceText.asWritten(canonical), TextLanguage.all(), label()).instrument(false));
    }

    static boolean givesBack(Instrument instrument) {
        try {
            return readBack(instrument.toText()).equals(instrument);
        } catch (Unreadable lost) {
            return false;
        }
    }

    /** The words on one line, with single spaces. */
    static String oneLine(String text) {
        return text.strip().replaceAll("[ \\t\\n]+", " ");
    }

    static boolean isSection(String line) {
        return SECTION.matcher(line).matches();
    }

    /** What a drafter sent in: the places for the name are written as the desk fills them, and whatever else waits to be filled in is refused. */
    private ParseResult draft(TextLanguage language) {
        Instrument instrument = instrument(true).withPlacesWritten();
        instrument.leftOpen().ifPresent(open -> {
            throw new Unreadable("text.openPlace", label, lineOpen(language, open), shortened(open), language.word("compact.place"));
        });
        if (instrument.placeholders().isEmpty()) {
            throw new Unreadable("instrument.noPlaceholder", language.word("compact.place"));
        }
        SourceText.drawable(instrument.toText(), label, this::lineOf);
        if (!instrument.canBeReadBack()) {
            throw new Unreadable("instrument.notKept", label);
        }
        oddities.missingPlaces(instrument, pieces.stream().filter(piece -> piece.isSection("B")).findFirst().orElseThrow().line, lines.get(signatures().index()).number());
        return ParseResult.of(instrument, oddities.inOrder(language, PaperWords.EMPHASIS, "instrument.odd.emphasis"));
    }

    private int lineOpen(TextLanguage language, String open) {
        return lines.stream().filter(line -> Places.leftOpen(line.text(), language).isPresent()).findFirst().map(Line::number).orElseGet(() -> lineOf(open));
    }

    private int lineOf(String words) {
        String first = words.split("\\s")[0];
        return lines.stream().filter(line -> line.text().contains(first)).findFirst().map(Line::number).orElse(1);
    }

    private Instrument instrument(boolean draft) {
        SignaturesBegin begin = signatures();
        gather(begin.index());
        String title = title();
        List<Piece> preamble = takeParagraphs();
        List<Clause> principles = principles();
        List<Piece> undertaking = takeParagraphs();
        Section a = section("A");
        Section b = section("B");
        List<Piece> closing = takeParagraphs();
        if (at < pieces.size()) {
            Piece next = pieces.get(at);
            throw new Unreadable(next.kind == Kind.SECTION ? "instrument.oneMoreSection" : "instrument.outOfPlace", next.line, shortened(wordsOf(next)));
        }
        oddities.in(pieces);
        List<SignatureBlock> signatures = new Signatures(lines.subList(begin.index(), lines.size()), begin.language(), oddities, draft).read();
        return new Instrument(begin.language().tag(), title, texts(preamble), principles, texts(undertaking), a, b, texts(closing), signatures);
    }

    private static String wordsOf(Piece piece) {
        return (piece.marker == null ? "" : piece.marker.printed() + " ") + piece.text;
    }

    /** Where the signature blocks begin, and the language that tells so. */
    private record SignaturesBegin(int index, TextLanguage language) {
    }

    /** The first "For the Government of …", in one of the languages, below the last item; or the last one there is, where a list stands behind it. */
    private SignaturesBegin signatures() {
        List<SignaturesBegin> begins = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            int index = i;
            boolean item = Marker.of(line).filter(marker -> marker.isNumbered() && marker.sure()).isPresent();
            last = item || isSection(line) && !line.strip().startsWith("C") ? i : last;
            languages.stream().filter(language -> language.beginsSignatures(line)).findFirst().ifPresent(language -> begins.add(new SignaturesBegin(index, language)));
        }
        int below = last;
        return begins.stream().filter(begin -> begin.index() > below).findFirst().or(() -> begins.stream().reduce((one, next) -> next))
                .orElseThrow(() -> new Unreadable("instrument.noSignatures", languages.iterator().next().word("compact.signed")));
    }

    /** Sorts the lines above the signature blocks into pieces. */
    private void gather(int end) {
        boolean afterBlank = true;
        boolean inLists = false;
        numbering = numbering(0, end);
        for (int i = 0; i < end; i++) {
            String line = lines.get(i).text();
            if (line.isBlank()) {
                afterBlank = true;
                continue;
            }
            Matcher section = SECTION.matcher(line);
            if (section.matches() && beginsAnew(afterBlank) && isNextSection(section.group("letter"))) {
                numbering = numbering(i + 1, end);
                String letter = section.group("letter");
                pieces.add(new Piece(Kind.SECTION, lines.get(i).number(), new Marker(false, letter + ".", letter, true, ""), afterBlank, 0, oneLine(section.group("text"))));
            } else if (isListed(i, Marker.of(line), afterBlank)) {
                inLists = true;
            } else if (inLists && beginsAnew(afterBlank) && isHeading(i, end)) {
                add(Kind.HEADING, i, afterBlank);
            } else if (!afterBlank && !pieces.isEmpty() && last().kind != Kind.HEADING) {
                join(i, false);
            } else if (continuesItem(line)) {
                join(i, true);
            } else {
                add(Kind.PARAGRAPH, i, afterBlank);
            }
            afterBlank = false;
        }
    }

    /** Whether the line belongs to a list; it is then taken into it. */
    private boolean isListed(int index, Optional<Marker> found, boolean afterBlank) {
        if (found.isEmpty()) {
            return false;
        }
        Marker marker = found.get();
        Role role = numbering.next(marker);
        boolean outOfOrder = role == Role.NEITHER && marker.isNumbered() && marker.sure()
                && (numbering.isSkip(marker) || beginsAnew(afterBlank) && marker.numeral().length() <= LONGEST_NUMERAL);
        if (role == Role.CLAUSE || outOfOrder) {
            pieces.add(new Piece(Kind.ITEM, lines.get(index).number(), marker, afterBlank, outOfOrder ? 0 : numbering.number(), oneLine(marker.text())));
        } else if (role == Role.WITHIN_CLAUSE && last().kind == Kind.ITEM) {
            last().text += "\n" + oneLine(marker.line());
        } else {
            return false;
        }
        return true;
    }

    /** A list without any number counts its bullets. */
    private Numbering numbering(int from, int end) {
        boolean numbers = false;
        for (int i = from; i < end && !isSection(lines.get(i).text()); i++) {
            numbers |= Marker.of(lines.get(i).text()).filter(marker -> marker.isNumbered()).isPresent();
        }
        return new Numbering(!numbers);
    }

    /** A new piece can begin here: behind a blank line, and where what stands above has come to its end. */
    private boolean beginsAnew(boolean afterBlank) {
        return afterBlank || pieces.isEmpty() || last().kind == Kind.HEADING || SourceText.isFinished(last().text);
    }

    /** A and B wherever they stand; one more behind them is told from a name with an initial. */
    private boolean isNextSection(String letter) {
        return !letter.equals("C") || pieces.stream().anyMatch(piece -> piece.isSection("B"));
    }

    private void add(Kind kind, int index, boolean afterBlank) {
        pieces.add(new Piece(kind, lines.get(index).number(), null, afterBlank, 0, oneLine(lines.get(index).text())));
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /** A short line that ends with a colon, or that stands alone before an item. */
    private boolean isHeading(int index, int end) {
        String line = MARKS.matcher(lines.get(index).text()).replaceAll("");
        boolean isShort = !line.isEmpty() && line.split("\\s+").length <= HEADING_WORDS && Character.isUpperCase(line.charAt(0));
        if (!isShort || line.endsWith(":")) {
            return isShort;
        }
        boolean alone = index > 0 && lines.get(index - 1).isBlank();
        int next = index + 1;
        while (next < end && lines.get(next).isBlank()) {
            next++;
        }
        return alone && next < end && Marker.of(lines.get(next).text()).isPresent() && !line.endsWith(".");
    }

    /** Words in lower case below an item are the rest of it, torn off at a page's end. */
    private boolean continuesItem(String line) {
        return !pieces.isEmpty() && last().kind == Kind.ITEM && Character.isLowerCase(line.strip().charAt(0));
    }

    private void join(int index, boolean acrossBlank) {
        Piece piece = last();
        Line line = lines.get(index);
        String more = oneLine(line.text());
        boolean divided = piece.text.endsWith("-") && piece.text.length() > 1 && Character.isLetter(piece.text.codePointBefore(piece.text.length() - 1)) && Character.isLowerCase(more.charAt(0));
        piece.text = piece.text + (divided || piece.text.isEmpty() ? "" : " ") + more;
        if (divided) {
            oddities.add("instrument.odd.dividedWord", line.number(), shortened(more));
        }
        if (acrossBlank) {
            oddities.add("instrument.odd.tornItem", line.number(), piece.marker.printed());
        }
    }

    private String title() {
        if (pieces.isEmpty() || pieces.get(0).kind != Kind.PARAGRAPH) {
            throw new Unreadable("instrument.noTitle");
        }
        return pieces.get(at++).text;
    }

    /** The paragraphs up to the next list or section; a heading among them is a paragraph too. */
    private List<Piece> takeParagraphs() {
        List<Piece> taken = new ArrayList<>();
        while (at < pieces.size() && (pieces.get(at).kind == Kind.PARAGRAPH || pieces.get(at).kind == Kind.HEADING)) {
            taken.add(pieces.get(at++));
        }
        return taken;
    }

    private static List<String> texts(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.text).toList();
    }

    private List<Clause> principles() {
        List<Clause> principles = new ArrayList<>();
        List<Piece> items = new ArrayList<>();
        for (; at < pieces.size() && pieces.get(at).kind == Kind.ITEM; at++) {
            Piece item = pieces.get(at);
            expect(principles.size() + 1, item, "instrument.principles");
            principles.add(Clause.principle(item.number, item.text));
            items.add(item);
        }
        oddities.brokenList(items);
        renumbered(items, principles);
        return principles;
    }

    private Section section(String letter) {
        if (at >= pieces.size() || !pieces.get(at).isSection(letter)) {
            throw new Unreadable("instrument.noSection", letter);
        }
        var lead = new StringBuilder(pieces.get(at++).text);
        List<ClauseGroup> groups = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Piece> items = new ArrayList<>();
        List<Piece> all = new ArrayList<>();
        String heading = "";
        int number = 0;
        for (int end = endOfSection(); at < end; at++) {
            Piece piece = pieces.get(at);
            switch (piece.kind) {
                case HEADING -> {
                    if (!clauses.isEmpty() || !heading.isEmpty()) {
                        groups.add(new ClauseGroup(heading, clauses));
                    }
                    oddities.brokenList(items);
                    items.clear();
                    clauses = new ArrayList<>();
                    heading = piece.text;
                }
                case ITEM -> {
                    expect(++number, piece, "instrument.section." + letter);
                    clauses.add(Clause.commitment(letter, number, piece.text));
                    items.add(piece);
                    all.add(piece);
                }
                default -> {
                    oddities.add("instrument.odd.unnumbered", piece.line);
                    if (clauses.isEmpty()) {
                        lead.append(' ').append(piece.text);
                    } else {
                        Clause last = clauses.remove(clauses.size() - 1);
                        clauses.add(new Clause(last.id(), last.number(), last.text() + " " + piece.text));
                    }
                }
            }
        }
        groups.add(new ClauseGroup(heading, clauses));
        oddities.brokenList(items);
        if (number == 0) {
            throw new Unreadable("instrument.noCommitments", letter);
        }
        Section section = new Section(letter, lead.toString(), groups);
        renumbered(all, section.clauses());
        return section;
    }

    /** Said once for a list. */
    private void renumbered(List<Piece> items, List<Clause> clauses) {
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).marker.printed().equals(clauses.get(i).number())) {
                oddities.add("instrument.odd.renumbered", items.get(i).line, items.get(i).marker.printed().isEmpty() ? "•" : items.get(i).marker.printed(), clauses.get(i).number());
                return;
            }
        }
    }

    /** A section reaches to its last item before the next section: what follows that item is no commitment. */
    private int endOfSection() {
        int end = at;
        for (int i = at; i < pieces.size() && pieces.get(i).kind != Kind.SECTION; i++) {
            end = pieces.get(i).kind == Kind.ITEM ? i + 1 : end;
        }
        return end;
    }

    private void expect(int expected, Piece item, String listKey) {
        if (item.number != expected) {
            throw new Unreadable(listKey + ".skips", item.line, item.marker.printed(), Roman.of(expected), expected);
        }
    }

    static String shortened(String line) {
        String text = oneLine(line);
        return text.length() <= 60 ? text : text.substring(0, 60).stripTrailing() + "…";
    }
}
