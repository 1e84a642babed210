package org.compactdesk.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of HTML as somebody reads them: paragraphs, cells and points on lines of their own, quotations marked as in plain text. */
public final class HtmlText implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("head", "title", "style", "script", "template", "noscript", "iframe", "object");
    private static final Set<String> OWN_LINE = Set.of("br", "td", "th", "li", "dt", "dd", "option", "center");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int quoted;
    private int preformatted;

    private HtmlText() {
    }

    public static String of(String html) {
        HtmlText text = new HtmlText();
        Jsoup.parse(html).filter(text);
        text.endLine();
        return String.join("\n", text.lines);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            border(element, 1);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            border(element, -1);
        }
        return FilterResult.CONTINUE;
    }

    private void border(Element element, int step) {
        if (element.isBlock() || OWN_LINE.contains(element.normalName())) {
            endLine();
        }
        quoted += element.normalName().equals("blockquote") ? step : 0;
        preformatted += element.normalName().equals("pre") ? step : 0;
    }

    private void add(String text) {
        if (preformatted == 0) {
            line.append(text.replaceAll("[\\s\u00a0]+", " "));
            return;
        }
        String[] kept = text.split("\n", -1);
        for (int number = 0; number < kept.length; number++) {
            line.append(kept[number]);
            if (number < kept.length - 1) {
                endLine();
            }
        }
    }

    /** Without the blank ones that only shape the source. */
    private void endLine() {
        String words = line.toString().replaceAll(" {2,}", " ").strip();
        if (!words.isEmpty()) {
            lines.add("> ".repeat(Math.min(quoted, 3)) + words);
        }
        line.setLength(0);
    }
}
