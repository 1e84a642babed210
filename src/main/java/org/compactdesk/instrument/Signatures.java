package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the signature blocks, side by side (columns parted by a tab or by three spaces and more) or one below the other. */
final class Signatures {

    private static final Pattern COLUMN = Pattern.compile("\\t| {3,}");
    private static final Pattern PARTY = Pattern.compile("For the \\S.*");
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(Secretary-General|President|Minister|Ambassador|Representative|Secretary|Chief|Head|Director|Chargé|King|Queen|Chancellor)\\b");
    private static final Pattern LABEL_OR_RULE = Pattern.compile(".*[:_…]\\s*$|.*\\.{3,}.*|.*_{2,}.*|[^:]{1,25}:.*|\\(.*\\)");
    private static final Pattern NAME_AND_OFFICE = Pattern.compile("(\\p{L}+\\.?\\s+){2,}(Secretary-General|President|(Prime )?Minister|Ambassador)$");

    private Signatures() {
    }

    static List<SignatureBlock> read(String[] lines, int from, Oddities oddities) {
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
                boolean party = PARTY.matcher(cell).matches();
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
        for (int c = 0; c < columns.size(); c++) {
            listOdd(columns.get(c), lineNumbers.get(c), oddities);
        }
        if (columns.size() != 2) {
            oddities.add("instrument.odd.signatureBlocks", from, columns.size());
        }
        return columns.stream().map(column -> new SignatureBlock(column.get(0), column.subList(1, column.size()))).toList();
    }

    /** Below the party's line there may be labels and rules to fill in, then a name and an office; anything else is listed. */
    private static void listOdd(List<String> block, List<Integer> lineNumbers, Oddities oddities) {
        for (int i = 1; i < block.size(); i++) {
            String line = block.get(i);
            if (NAME_AND_OFFICE.matcher(line).matches()) {
                oddities.add("instrument.odd.nameAndOffice", lineNumbers.get(i), line);
            } else if (!LABEL_OR_RULE.matcher(line).matches() && !OFFICE.matcher(line).find() && nameFollows(block, i)) {
                oddities.add("instrument.odd.signatureLine", lineNumbers.get(i), line);
            }
        }
    }

    /** Whether the next line already gives a name: then this one stands where the signature is written. */
    private static boolean nameFollows(List<String> block, int i) {
        if (i + 1 >= block.size() || LABEL_OR_RULE.matcher(block.get(i + 1)).matches()) {
            return false;
        }
        String next = OFFICE.matcher(block.get(i + 1)).replaceAll("").strip();
        return NAME_AND_OFFICE.matcher(block.get(i + 1)).matches() || (OFFICE.matcher(next).find() || next.equals(block.get(i + 1)));
    }
}
