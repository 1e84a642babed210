package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.document.PlainText;

/**
 * Reads the compact's text line by line. Lines are sorted into what they are (an item of a list, the head of a section, words, nothing),
 * lines that belong together become pieces, and the pieces fall into their places in order: title, preamble, principles, undertaking,
 * section A, section B, closing, signatures. Nothing is dropped: words that fit nowhere join the piece before them and are listed as odd.
 */
final class InstrumentReader {

    private static final Pattern ITEM = Pattern.compile("\\s*(?<bullet>[-*•–]\\s+)?(?:(?<arabic>\\d{1,3})\\.|\\(?(?<roman>[ivxlcdm]+)\\))(?:\\s+(?<text>.*))?");
    private static final Pattern SECTION = Pattern.compile("\\s*(?<letter>[AB])\\.\\s+(?<text>\\S.*)");
    private static final int HEADING_WORDS = 12;

    /** What a piece of the text is. */
    enum Kind { PARAGRAPH, HEADING, ITEM, SECTION }

    /** Lines that belong together. */
    static final class Piece {
        final Kind kind;
        final int line;
        final String numeral;
        final boolean bullet;
        final boolean afterBlank;
        String text;

        Piece(Kind kind, int line, String numeral, boolean bullet, boolean afterBlank, String text) {
            this.kind = kind;
            this.line = line;
            this.numeral = numeral;
            this.bullet = bullet;
            this.afterBlank = afterBlank;
            this.text = text;
        }
    }

    /** Thrown and caught in here only: the text is no instrument, for this reason. */
    private static final class NoInstrument extends RuntimeException {
        private final transient ParseResult reading;

        NoInstrument(String key, Object... arguments) {
            super(key, null, false, false);
            this.reading = ParseResult.refused(key, arguments);
        }
    }

    private final String[] lines;
    private final TextRemarks oddities;
    private final List<Piece> pieces = new ArrayList<>();
    private final Collection<TextLanguage> languages;
    private int at;

    /** @param languages those it may be in */
    private InstrumentReader(String text, Collection<TextLanguage> languages) {
        this.lines = text.split("\n", -1);
        this.oddities = new TextRemarks(lines);
        this.languages = languages;
    }

    static ParseResult read(byte[] file, TextLanguage language) {
        if (file.length == 0) {
            return ParseResult.refused("instrument.empty");
        }
        return PlainText.decode(file).map(text -> read(text, language)).orElseGet(() -> ParseResult.refused("instrument.noText"));
    }

    static ParseResult read(String text, TextLanguage language) {
        if (text.isBlank()) {
            return ParseResult.refused("instrument.empty");
        }
        if (!PlainText.isText(text)) {
            return ParseResult.refused("instrument.noText");
        }
        try {
            var reader = new InstrumentReader(PlainText.normalized(text), List.of(language));
            Instrument instrument = reader.instrument();
            if (instrument.placeholders().isEmpty()) {
                return ParseResult.refused("instrument.noPlaceholder", language.word("compact.place"));
            }
            reader.oddities.missingPlaces(instrument, reader.signatures().line());
            return ParseResult.of(instrument, reader.oddities.inOrder());
        } catch (NoInstrument refused) {
            return refused.reading;
        }
    }

    static Instrument readBack(String canonical) {
        return new InstrumentReader(canonical, TextLanguage.all()).instrument();
    }

    static boolean givesBack(Instrument instrument) {
        try {
            return readBack(instrument.toText()).equals(instrument);
        } catch (NoInstrument lost) {
            return false;
        }
    }

    /** The words on one line, with single spaces. */
    static String oneLine(String text) {
        return text.strip().replaceAll("[ \\t\\n]+", " ");
    }

    private Instrument instrument() {
        SignaturesBegin begin = signatures();
        gather(begin.line());
        String title = title();
        List<Piece> preamble = takeParagraphs();
        List<Clause> principles = principles();
        List<Piece> undertaking = takeParagraphs();
        Section a = section("A");
        Section b = section("B");
        List<Piece> closing = takeParagraphs();
        if (at < pieces.size()) {
            throw new NoInstrument("instrument.outOfPlace", pieces.get(at).line, shortened(lines[pieces.get(at).line - 1]));
        }
        oddities.in(pieces);
        List<SignatureBlock> signatures = Signatures.read(lines, begin.line(), begin.language(), oddities);
        return new Instrument(begin.language().tag(), title, texts(preamble), principles, texts(undertaking), a, b, texts(closing), signatures);
    }

    /** Where the signature blocks begin, and the language that tells so. */
    private record SignaturesBegin(int line, TextLanguage language) {
    }

    /** The first "For the Government of …", in one of the languages, below the last item. */
    private SignaturesBegin signatures() {
        int last = 0;
        for (int i = 0; i < lines.length; i++) {
            last = ITEM.matcher(lines[i]).matches() ? i : last;
        }
        return IntStream.range(last, lines.length).boxed().flatMap(this::beginsAt).findFirst()
                .orElseThrow(() -> new NoInstrument("instrument.noSignatures", languages.iterator().next().word("compact.signed")));
    }

    private Stream<SignaturesBegin> beginsAt(int line) {
        return languages.stream().filter(language -> language.signatures().matcher(lines[line]).matches())
                .map(language -> new SignaturesBegin(line, language));
    }

    /** Sorts the lines above the signature blocks into pieces. */
    private void gather(int end) {
        boolean afterBlank = true;
        boolean inLists = false;
        for (int i = 0; i < end; i++) {
            String line = lines[i];
            if (line.isBlank()) {
                afterBlank = true;
                continue;
            }
            Matcher item = ITEM.matcher(line);
            Matcher section = SECTION.matcher(line);
            if (item.matches()) {
                inLists = true;
                String numeral = item.group("arabic") != null ? item.group("arabic") : item.group("roman");
                String text = Optional.ofNullable(item.group("text")).orElse("");
                add(Kind.ITEM, i, numeral, item.group("bullet") != null, afterBlank, text);
            } else if (section.matches()) {
                add(Kind.SECTION, i, section.group("letter"), false, afterBlank, section.group("text"));
            } else if (inLists && isHeading(i, end)) {
                add(Kind.HEADING, i, "", false, afterBlank, line);
            } else if (!afterBlank && !pieces.isEmpty() && last().kind != Kind.HEADING) {
                join(i, false);
            } else if (continuesItem(line)) {
                join(i, true);
            } else {
                add(Kind.PARAGRAPH, i, "", false, afterBlank, line);
            }
            afterBlank = false;
        }
    }

    private void add(Kind kind, int index, String numeral, boolean bullet, boolean afterBlank, String text) {
        pieces.add(new Piece(kind, index + 1, numeral, bullet, afterBlank, oneLine(text)));
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    /** A short line that ends with a colon, or that stands alone before an item. */
    private boolean isHeading(int index, int end) {
        String line = lines[index].strip();
        boolean isShort = line.split("\\s+").length <= HEADING_WORDS && Character.isUpperCase(line.charAt(0));
        if (!isShort || line.endsWith(":")) {
            return isShort;
        }
        boolean alone = index > 0 && lines[index - 1].isBlank();
        int next = index + 1;
        while (next < end && lines[next].isBlank()) {
            next++;
        }
        return alone && next < end && ITEM.matcher(lines[next]).matches() && !line.endsWith(".");
    }

    /** Words in lower case below an item are the rest of it, torn off at a page's end. */
    private boolean continuesItem(String line) {
        return !pieces.isEmpty() && last().kind == Kind.ITEM && Character.isLowerCase(line.strip().charAt(0));
    }

    private void join(int index, boolean acrossBlank) {
        Piece piece = last();
        String more = oneLine(lines[index]);
        boolean divided = piece.text.matches("(?s).*\\p{L}-") && Character.isLowerCase(more.charAt(0));
        piece.text = piece.text + (divided || piece.text.isEmpty() ? "" : " ") + more;
        if (divided) {
            oddities.add("instrument.odd.dividedWord", index, shortened(lines[index]));
        }
        if (acrossBlank) {
            oddities.add("instrument.odd.tornItem", index, numbered(piece));
        }
    }

    private String title() {
        if (pieces.isEmpty() || pieces.get(0).kind != Kind.PARAGRAPH) {
            throw new NoInstrument("instrument.noTitle");
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
            int number = item.numeral.matches("\\d+") ? Integer.parseInt(item.numeral) : 0;
            expect(principles.size() + 1, number, item, "instrument.principles");
            principles.add(Clause.principle(number, item.text));
            items.add(item);
        }
        oddities.brokenList(items);
        return principles;
    }

    private Section section(String letter) {
        if (at >= pieces.size() || pieces.get(at).kind != Kind.SECTION || !pieces.get(at).numeral.equals(letter)) {
            throw new NoInstrument("instrument.noSection", letter);
        }
        var lead = new StringBuilder(pieces.get(at++).text);
        List<ClauseGroup> groups = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Piece> items = new ArrayList<>();
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
                    expect(++number, Roman.read(piece.numeral), piece, "instrument.section." + letter);
                    clauses.add(Clause.commitment(letter, number, piece.text));
                    items.add(piece);
                }
                default -> {
                    oddities.add("instrument.odd.unnumbered", piece.line - 1);
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
            throw new NoInstrument("instrument.noCommitments", letter);
        }
        return new Section(letter, lead.toString(), groups);
    }

    /** A section reaches to its last item before the next section: what follows that item is no commitment. */
    private int endOfSection() {
        int end = at;
        for (int i = at; i < pieces.size() && pieces.get(i).kind != Kind.SECTION; i++) {
            end = pieces.get(i).kind == Kind.ITEM ? i + 1 : end;
        }
        return end;
    }

    private void expect(int expected, int found, Piece item, String listKey) {
        if (found != expected) {
            throw new NoInstrument(listKey + ".skips", item.line, numbered(item), Roman.of(expected), expected);
        }
    }

    private static String numbered(Piece item) {
        return item.numeral.matches("\\d+") ? item.numeral + "." : "(" + item.numeral + ")";
    }

    static String shortened(String line) {
        String text = oneLine(line);
        return text.length() <= 60 ? text : text.substring(0, 60).stripTrailing() + "…";
    }
}
