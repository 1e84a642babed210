package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compactdesk.document.ContentHash;
import org.compactdesk.state.Languages;
import org.compactdesk.state.MemberState;

/**
 * The text open for signature: title, preamble, principles, section A (the Secretary-General's commitments), section B
 * (the Government's), closing statement and signature blocks. Immutable; every change gives another instrument.
 *
 * @param language    what it is written in, a tag of BCP 47: {@code en}
 * @param undertaking the paragraphs between the principles and section A
 */
public record Instrument(String language, String title, List<String> preamble, List<Clause> principles, List<String> undertaking,
                         Section a, Section b, List<String> closing, List<SignatureBlock> signatures) {

    private static final int LONGEST_NAME = 200;

    public Instrument {
        preamble = List.copyOf(preamble);
        principles = List.copyOf(principles);
        undertaking = List.copyOf(undertaking);
        closing = List.copyOf(closing);
        signatures = List.copyOf(signatures);
    }

    /** Reads an English text as a drafter sends it in; what is no such text is refused, what merely looks wrong is listed. */
    public static ParseResult read(String text) {
        return read(text, Languages.DEFAULT);
    }

    /** As {@link #read(String)}, in another language. */
    public static ParseResult read(String text, String language) {
        return InstrumentReader.read(text, TextLanguage.of(language));
    }

    /** Reads an English file as a drafter sends it in: UTF-8, or what an office program saves as plain text. */
    public static ParseResult read(byte[] file) {
        return read(file, Languages.DEFAULT);
    }

    /** As {@link #read(byte[])}, in another language. */
    public static ParseResult read(byte[] file, String language) {
        return InstrumentReader.read(file, TextLanguage.of(language));
    }

    /** Reads back what {@link #toText()} wrote, filled in or not, in whatever language: the signature blocks tell it. */
    public static Instrument ofText(String canonical) {
        return InstrumentReader.readBack(canonical);
    }

    /** Principles and commitments, in order. */
    public List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>(principles);
        clauses.addAll(a.clauses());
        clauses.addAll(b.clauses());
        return List.copyOf(clauses);
    }

    /** Every piece of text by its id, in order: "title", "preamble 1", "1", "A", "A heading 1", "A(i)", "closing 1", "signature 1". */
    public Map<String, String> paragraphs() {
        Map<String, String> paragraphs = new LinkedHashMap<>();
        mapped((id, text) -> {
            paragraphs.put(id, text);
            return text;
        });
        return paragraphs;
    }

    /** How many pieces each of its parts has, by part: {@code instrument.part.<name>}. */
    public Map<String, Integer> extent() {
        Map<String, Integer> extent = new LinkedHashMap<>();
        extent.put("preamble", preamble.size());
        extent.put("principles", principles.size());
        extent.put("undertaking", undertaking.size());
        for (Section section : List.of(a, b)) {
            extent.put("commitments" + section.letter(), section.clauses().size());
            extent.put("headings" + section.letter(), (int) section.groups().stream().filter(group -> !group.heading().isEmpty()).count());
        }
        extent.put("closing", closing.size());
        extent.put("signatures", signatures.size());
        return extent;
    }

    /** The ids of the paragraphs where the Member State's name is still to be filled in, one for each place. */
    public List<String> placeholders() {
        List<String> places = new ArrayList<>();
        paragraphs().forEach((id, text) -> Places.of(text, TextLanguage.of(language)).forEach(found -> places.add(id)));
        return places;
    }

    /**
     * What still waits to be filled in, or would be printed with its bracket: found by what a person sees there and not by the rule that
     * fills. Rules to write on in the signature blocks are none.
     */
    public Optional<String> leftOpen() {
        TextLanguage words = TextLanguage.of(language);
        return paragraphs().entrySet().stream().filter(paragraph -> !paragraph.getKey().startsWith("signature"))
                .flatMap(paragraph -> Places.leftOpen(paragraph.getValue(), words).stream()).findFirst()
                .or(() -> signatures.stream().flatMap(block -> Stream.concat(Stream.of(block.party()), block.lines().stream()))
                        .flatMap(line -> Places.leftOpen(line.replaceAll("[_.…]{2,}", ""), words).stream()).findFirst());
    }

    /** The same text with each place for the name written in the one way that is filled in. */
    Instrument withPlacesWritten() {
        return mapped((id, text) -> Places.written(text, TextLanguage.of(language)));
    }

    /** The same text with the Member State's formal name in its language in every place left for it. */
    public Instrument filledInFor(MemberState state) {
        return mapped((id, text) -> Placeholder.fill(text, state, TextLanguage.of(language)));
    }

    /**
     * What letters call it: its title without the parties, who know themselves and are others in every letter. Nothing where the title is
     * not of use without them, or too long for a line.
     */
    public Optional<String> called() {
        TextLanguage words = TextLanguage.of(language);
        String called = words.parties().matcher(PaperWords.plain(title)).replaceFirst("");
        return Optional.of(called).filter(name -> Places.of(name, words).isEmpty() && name.length() <= LONGEST_NAME);
    }

    /** A Member State's own commitments, under a heading of their own at the end of section B, numbered on. */
    public Instrument withAdditions(List<String> commitments) {
        if (commitments.isEmpty()) {
            return this;
        }
        String heading = TextLanguage.of(language).word("compact.additions");
        List<ClauseGroup> groups = new ArrayList<>(b.groups());
        List<Clause> added = new ArrayList<>();
        if (!groups.isEmpty() && groups.get(groups.size() - 1).heading().equals(heading)) {
            added.addAll(groups.remove(groups.size() - 1).clauses());
        }
        commitments.forEach(text -> added.add(new Clause("", "", InstrumentReader.oneLine(text))));
        groups.add(new ClauseGroup(heading, added));
        return withB(renumbered(groups));
    }

    /** Other words for some paragraphs, by id; throws {@link IllegalArgumentException} for an id that is not in the text. */
    public Instrument withChanges(Map<String, String> newTextById) {
        Set<String> known = paragraphs().keySet();
        newTextById.keySet().stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("No such paragraph: " + id);
        });
        return mapped((id, text) -> newTextById.containsKey(id) ? InstrumentReader.oneLine(newTextById.get(id)) : text);
    }

    /** Without some commitments of section B, by id; those after them move up. */
    public Instrument without(Collection<String> clauseIds) {
        return withB(renumbered(b.groups().stream()
                .map(group -> new ClauseGroup(group.heading(),
                        group.clauses().stream().filter(clause -> !clauseIds.contains(clause.id())).toList()))
                .filter(group -> !group.clauses().isEmpty())
                .toList()));
    }

    /** The one way this text is written down; {@link #ofText} gives the instrument back. Lines end with a line feed. */
    public String toText() {
        var text = new CanonicalText();
        text.paragraph(title);
        preamble.forEach(text::paragraph);
        text.list(principles);
        undertaking.forEach(text::paragraph);
        for (Section section : List.of(a, b)) {
            text.paragraph(section.letter() + ". " + section.lead());
            for (ClauseGroup group : section.groups()) {
                text.paragraph(group.heading());
                text.list(group.clauses());
            }
        }
        closing.forEach(text::paragraph);
        text.columns(signatures);
        return text.toString();
    }

    /**
     * Whether {@link #ofText} gives this instrument back from what {@link #toText} writes. Words of people's own can be taken for another
     * part of the text, such as a paragraph that begins like a section; once kept, such a text could not be read again.
     */
    public boolean canBeReadBack() {
        return InstrumentReader.givesBack(this);
    }

    /** SHA-256 of the canonical text, in hexadecimal. */
    public String hash() {
        return ContentHash.of(toText());
    }

    private Instrument withB(List<ClauseGroup> groups) {
        return new Instrument(language, title, preamble, principles, undertaking, a, new Section(b.letter(), b.lead(), groups), closing, signatures);
    }

    private List<ClauseGroup> renumbered(List<ClauseGroup> groups) {
        List<ClauseGroup> numbered = new ArrayList<>();
        int number = 0;
        for (ClauseGroup group : groups) {
            List<Clause> clauses = new ArrayList<>();
            for (Clause clause : group.clauses()) {
                clauses.add(Clause.commitment(b.letter(), ++number, clause.text()));
            }
            numbered.add(new ClauseGroup(group.heading(), clauses));
        }
        return numbered;
    }

    /** The instrument with each piece of text replaced by what the change makes of its id and text. */
    private Instrument mapped(BinaryOperator<String> change) {
        return new Instrument(language,
                change.apply("title", title),
                mapped("preamble", preamble, change),
                mapped(principles, change),
                mapped("undertaking", undertaking, change),
                mapped(a, change),
                mapped(b, change),
                mapped("closing", closing, change),
                mappedBlocks(change));
    }

    private static Section mapped(Section section, BinaryOperator<String> change) {
        String lead = change.apply(section.letter(), section.lead());
        List<ClauseGroup> groups = new ArrayList<>();
        for (ClauseGroup group : section.groups()) {
            String heading = group.heading().isEmpty() ? ""
                    : change.apply(section.letter() + " heading " + (groups.size() + 1), group.heading());
            groups.add(new ClauseGroup(heading, mapped(group.clauses(), change)));
        }
        return new Section(section.letter(), lead, groups);
    }

    private static List<Clause> mapped(List<Clause> clauses, BinaryOperator<String> change) {
        return clauses.stream()
                .map(clause -> new Clause(clause.id(), clause.number(), change.apply(clause.id(), clause.text())))
                .toList();
    }

    private static List<String> mapped(String name, List<String> texts, BinaryOperator<String> change) {
        List<String> mapped = new ArrayList<>();
        for (String text : texts) {
            mapped.add(change.apply(name + " " + (mapped.size() + 1), text));
        }
        return mapped;
    }

    private List<SignatureBlock> mappedBlocks(BinaryOperator<String> change) {
        List<SignatureBlock> blocks = new ArrayList<>();
        for (SignatureBlock block : signatures) {
            String id = "signature " + (blocks.size() + 1);
            String party = change.apply(id, block.party());
            blocks.add(new SignatureBlock(party, mapped(id + " line", block.lines(), change)));
        }
        return blocks;
    }

    /** Writes the canonical text: paragraphs with a blank line between them, lists without. */
    private static final class CanonicalText {

        private final StringBuilder text = new StringBuilder();

        void paragraph(String words) {
            if (!words.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(words).append('\n');
            }
        }

        void list(List<Clause> clauses) {
            paragraph(clauses.stream().map(clause -> clause.number() + " " + clause.text()).collect(Collectors.joining("\n")));
        }

        void columns(List<SignatureBlock> blocks) {
            int rows = blocks.stream().mapToInt(block -> block.lines().size()).max().orElse(0);
            List<String> lines = new ArrayList<>();
            lines.add(row(blocks.stream().map(SignatureBlock::party).toList()));
            for (int i = 0; i < rows; i++) {
                int row = i;
                lines.add(row(blocks.stream().map(block -> row < block.lines().size() ? block.lines().get(row) : "").toList()));
            }
            paragraph(String.join("\n", lines));
        }

        private static String row(List<String> cells) {
            return String.join("\t", cells).stripTrailing();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
