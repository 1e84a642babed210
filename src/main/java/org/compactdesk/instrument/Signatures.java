package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.compactdesk.instrument.SourceText.Line;

/** Reads the signature blocks, side by side (columns parted by a tab or by three spaces and more) or one below the other. */
final class Signatures {

    private static final Pattern COLUMN = Pattern.compile("\\t| {3,}");
    private static final Pattern LABEL_OR_RULE = Pattern.compile("^(?:.*[:_…]\\s*$|.*\\.{3}.*|.*__.*|[^:]{1,25}:.*|\\(.*\\))");
    private static final Pattern FOOTNOTE = Pattern.compile("^(?:\\d{1,2}|[¹²³⁰-⁹]+|\\*{1,3}|†|‡|\\[\\d{1,2}]|[(（]\\d{1,2}[)）])[.)]?\\s*\\p{L}.*\\s.*");
    private static final Pattern APPENDIX = Pattern.compile("(?i:annex|appendix|attachment|schedule|enclosure|addendum|annexe|appendice|anexo|apéndice|note|notes|footnotes?)\\b.*");
    private static final int WORDS_OF_A_BLOCK = 12;
    private static final int WORDS_OF_A_SENTENCE = 5;

    private final List<Line> lines;
    private final TextLanguage language;
    private final TextRemarks oddities;
    private final boolean draft;

    /**
     * @param lines from the first line of the blocks on
     * @param draft whether what does not belong to a block is refused; nothing else stands in a text that the desk wrote
     */
    Signatures(List<Line> lines, TextLanguage language, TextRemarks oddities, boolean draft) {
        this.lines = lines;
        this.language = language;
        this.oddities = oddities;
        this.draft = draft;
    }

    List<SignatureBlock> read() {
        List<List<Line>> columns = new ArrayList<>();
        boolean sideBySide = false;
        for (Line line : lines) {
            String[] cells = COLUMN.split(line.text().stripTrailing());
            for (int c = 0; c < cells.length; c++) {
                String cell = InstrumentReader.oneLine(cells[c]);
                if (cell.isEmpty()) {
                    continue;
                }
                boolean party = language.isParty(cell);
                if (draft && !party && isNoPartOfABlock(cell)) {
                    throw new Unreadable("instrument.afterSignatures", line.number(), InstrumentReader.shortened(cell));
                }
                sideBySide |= party && c > 0;
                if (party) {
                    columns.add(new ArrayList<>());
                }
                int column = sideBySide ? Math.min(c, columns.size() - 1) : columns.size() - 1;
                columns.get(column).add(new Line(line.number(), cell));
            }
        }
        // A paragraph above that begins like a block moves the columns on: the last one stays empty.
        columns.removeIf(List::isEmpty);
        columns.forEach(this::listOdd);
        if (columns.size() != 2) {
            oddities.add("instrument.odd.signatureBlocks", lines.get(0).number(), columns.size());
        }
        return columns.stream().map(column -> new SignatureBlock(column.get(0).text(), column.stream().skip(1).map(Line::text).toList())).toList();
    }

    /** A footnote, an appendix, a sentence: what follows the blocks is not for signing. */
    private static boolean isNoPartOfABlock(String cell) {
        int words = cell.split(" ").length;
        return FOOTNOTE.matcher(cell).matches() || APPENDIX.matcher(cell).matches() || InstrumentReader.isSection(cell) && words > 2 || words > WORDS_OF_A_BLOCK
                || cell.endsWith(".") && words > WORDS_OF_A_SENTENCE;
    }

    /** Below the party's line there may be labels and rules to fill in, then a name and an office; anything else is listed. */
    private void listOdd(List<Line> block) {
        for (int i = 1; i < block.size(); i++) {
            String line = block.get(i).text();
            if (language.nameAndOffice().matcher(line).matches()) {
                oddities.add("instrument.odd.nameAndOffice", block.get(i).number(), line);
            } else if (!LABEL_OR_RULE.matcher(line).matches() && !language.office().matcher(line).find() && nameFollows(block, i)) {
                oddities.add("instrument.odd.signatureLine", block.get(i).number(), line);
            }
        }
    }

    /** Whether the next line already gives a name: then this one stands where the signature is written. */
    private boolean nameFollows(List<Line> block, int i) {
        if (i + 1 >= block.size() || LABEL_OR_RULE.matcher(block.get(i + 1).text()).matches()) {
            return false;
        }
        String following = block.get(i + 1).text();
        String next = language.office().matcher(following).replaceAll("").strip();
        return language.nameAndOffice().matcher(following).matches() || (language.office().matcher(next).find() || next.equals(following));
    }
}
