package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the signature blocks, side by side (columns parted by a tab or by three spaces and more) or one below the other. */
final class Signatures {

    private static final Pattern COLUMN = Pattern.compile("\\t| {3,}");
    private static final Pattern LABEL_OR_RULE = Pattern.compile(".*[:_…]\\s*$|.*\\.{3,}.*|.*_{2,}.*|[^:]{1,25}:.*|\\(.*\\)");

    private Signatures() {
    }

    static List<SignatureBlock> read(String[] lines, int from, TextLanguage language, TextRemarks oddities) {
        List<List<Integer>> lineNumbers = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        boolean sideBySide = false;
        for (int i = from; i < lines.length; i++) {
            String[] cells = COLUMN.split(lines[i].stripTrailing());
            for (int c = 0; c < cells.length; c++) {
                String cell = InstrumentReader.oneLine(cells[c]);
                if (cell.isEmpty()) {
                    continue;
                }
                boolean party = language.party().matcher(cell).matches();
                sideBySide |= party && c > 0;
                if (party) {
                    columns.add(new ArrayList<>());
                    lineNumbers.add(new ArrayList<>());
                }
                int column = sideBySide ? Math.min(c, columns.size() - 1) : columns.size() - 1;
                columns.get(column).add(cell);
                lineNumbers.get(column).add(i);
            }
        }
        // A paragraph above that begins like a block moves the columns on: the last one stays empty.
        columns.removeIf(List::isEmpty);
        lineNumbers.removeIf(List::isEmpty);
        for (int c = 0; c < columns.size(); c++) {
            listOdd(columns.get(c), lineNumbers.get(c), language, oddities);
        }
        if (columns.size() != 2) {
            oddities.add("instrument.odd.signatureBlocks", from, columns.size());
        }
        return columns.stream().map(column -> new SignatureBlock(column.get(0), column.subList(1, column.size()))).toList();
    }

    /** Below the party's line there may be labels and rules to fill in, then a name and an office; anything else is listed. */
    private static void listOdd(List<String> block, List<Integer> lineNumbers, TextLanguage language, TextRemarks oddities) {
        for (int i = 1; i < block.size(); i++) {
            String line = block.get(i);
            if (language.nameAndOffice().matcher(line).matches()) {
                oddities.add("instrument.odd.nameAndOffice", lineNumbers.get(i), line);
            } else if (!LABEL_OR_RULE.matcher(line).matches() && !language.office().matcher(line).find() && nameFollows(block, i, language)) {
                oddities.add("instrument.odd.signatureLine", lineNumbers.get(i), line);
            }
        }
    }

    /** Whether the next line already gives a name: then this one stands where the signature is written. */
    private static boolean nameFollows(List<String> block, int i, TextLanguage language) {
        if (i + 1 >= block.size() || LABEL_OR_RULE.matcher(block.get(i + 1)).matches()) {
            return false;
        }
        String next = language.office().matcher(block.get(i + 1)).replaceAll("").strip();
        return language.nameAndOffice().matcher(block.get(i + 1)).matches() || (language.office().matcher(next).find() || next.equals(block.get(i + 1)));
    }
}
