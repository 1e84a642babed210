package org.compactdesk.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How bpmn-js, in Cockpit as in our pictures, sets the names that stand beside things: Arial of eleven pixels in lines of at most ninety. */
final class Lettering {

    static final double LINE_WIDTH = 90;

    private static final double SIZE = 11;
    private static final double LINE_HEIGHT = 1.2 * SIZE;

    /** How wide the letters are, in thousandths of their size; what is not listed is as wide as a digit. */
    private static final Map<Integer, Integer> WIDTHS = Map.of(222, "ijl'", 278, " !,./:;I[]ft", 333, "()-r", 500, "Jcksvxyz", 611, "FTZ",
            667, "&ABEKPSVXY", 722, "CDHNRUw", 778, "GOQ", 833, "Mm", 944, "W").entrySet().stream()
            .flatMap(width -> width.getValue().chars().mapToObj(letter -> Map.entry(letter, width.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Lettering() {
    }

    static double width(String text) {
        return lines(text).stream().mapToDouble(Lettering::widthOfLine).max().orElse(0);
    }

    static double height(String text) {
        return lines(text).size() * LINE_HEIGHT;
    }

    static List<String> wordsTooWide(String text) {
        return Arrays.stream(text.split("[\\s-]+")).filter(word -> widthOfLine(word) > LINE_WIDTH).toList();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("(?<=[\\s-])")) {
            if (!line.isEmpty() && widthOfLine((line + word).strip()) > LINE_WIDTH) {
                lines.add(line.strip());
                line = "";
            }
            line += word;
        }
        lines.add(line.strip());
        return lines;
    }

    private static double widthOfLine(String line) {
        return line.chars().map(letter -> WIDTHS.getOrDefault(letter, 556)).sum() * SIZE / 1000;
    }
}
