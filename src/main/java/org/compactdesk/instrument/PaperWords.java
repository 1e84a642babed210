package org.compactdesk.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The instrument's words as a paper shows them: what stands between a pair of asterisks in italics, everything else as it is. */
class PaperWords {

    static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*(?!\\s)([^*]+)(?<!\\s)\\*(?![*\\w])");

    static String plain(String text) {
        return EMPHASIS.matcher(text).replaceAll("$1");
    }

    /** The lines of a list or a table apart, its cells by a wider space. */
    static List<String> inLines(String paragraph) {
        return List.of(paragraph.replace("\t", " \u00a0\u00a0 ").split("\n"));
    }

    /** Each run of words in an element of its own: so they are drawn, and read out of the paper, in their order. */
    public String html(String text) {
        String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
        String runs = EMPHASIS.matcher(escaped).replaceAll("</span><em>$1</em><span>");
        return ("<span>" + runs + "</span>").replace("\n", "</span><br/><span>");
    }

    /** The title with what stands behind its colon on lines of its own. */
    public String title(String text) {
        return html(text).replaceFirst(": ", ":<br/> ");
    }

    /** What is printed below the places of the signatures, row by row across the blocks. */
    public List<List<String>> rows(List<SignatureBlock> blocks) {
        int rows = blocks.stream().mapToInt(block -> block.lines().size()).max().orElse(0);
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int row = i;
            table.add(blocks.stream().map(block -> row < block.lines().size() ? block.lines().get(row) : "").toList());
        }
        return table;
    }
}
