package org.compactdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.instrument.InstrumentPatterns;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the desk, whoever writes the next one, takes as many steps as its text is long, and no stack. Steps are
 * counted, not timed. One that is asked about whole lines only begins with {@code ^}, so that it is not tried from every letter.
 */
class PatternsTest {

    private static final int SHORT = 15;
    private static final int LONG = 60;
    /** Looks at each letter; fewer are nobody's trouble, whatever they grow by. */
    private static final int FEW = 14;
    /** What is bounded looks no further for each letter. */
    private static final int MOST = 3000;
    /** So often, on a stack of this size, what calls itself for each letter has overflowed. */
    private static final int DEEP = 1500;
    private static final int STACK = 180 * 1024;
    private static final List<String> PUMPS = List.of(" ", "\n", "\t", "a", "A", "1", "/", ".", "<", ">", ",", ";", "(", ")", "@", "_", "-", "*", "A ", "Aa ", "Aa. ",
            "A/1", "/1", "A.", "a.", "ab ", "a-", "x\n", " \n", "(i) ", "[", "]", "MEMBER ", "[MEMBER ", "\"", "”", ":", "…", "&a;", "`", "*a ", "_a", "<a>", "<a", "'", "held ",
            "(x", "=", "\\", "é", "i", "of the [", "1 January 2017 ", ". ", "''", "- ", "#", "a@", "a@a.", "=?", "=?a?b?", "+", "~{", "~", "«", "“", "\u00a0", "begin 644 ", "\u0301", "?", "|", " | ", "{", "%");
    private static final Pattern LITERAL = Pattern.compile("\\.(?:matches|replaceAll|replaceFirst|split)\\((\"(?:[^\"\\\\\n]|\\\\.)*+\")[,)]");
    private static final List<String> AFTER = List.of("", "!");
    private static final Pattern GROUP_REPEATED = Pattern.compile("\\)[*+{]");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L} ]{2,}");

    @Test
    void noPatternTakesMoreStepsThanItsTextIsLong() throws Exception {
        Map<String, String> faults = new TreeMap<>();
        Map<String, Pattern> all = all();
        Thread reader = new Thread(null, () -> all.forEach((name, pattern) -> fault(pattern, fault -> faults.put(name + "  " + pattern.pattern(), fault))), "patterns", STACK);
        reader.start();
        reader.join();
        assertThat(faults.entrySet().stream().map(fault -> fault.getKey() + "\n      " + fault.getValue())).isEmpty();
    }

    private static void fault(Pattern pattern, Consumer<String> found) {
        Set<String> words = new LinkedHashSet<>(List.of(""));
        Matcher inIt = WORDS.matcher(pattern.pattern().replaceAll("\\\\[a-zA-Z]", " ").replaceAll("\\(\\?<\\w+>", " "));
        while (inIt.find() && words.size() < 3) {
            words.add(inIt.group());
        }
        Set<String> pumps = new LinkedHashSet<>(PUMPS);
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> pumps.addAll(List.of(word, word + " ")));
        words.addAll(List.of("<", "a@"));
        for (String pump : pumps) {
            for (String before : words) {
                for (String after : AFTER) {
                    for (boolean whole : after.isEmpty() ? new boolean[] {false} : new boolean[] {false, true}) {
                        if (isMany(pattern, before + pump.repeat(LONG) + after, whole)
                                && growsFaster(pattern, before + pump.repeat(30 * SHORT) + after, before + pump.repeat(30 * LONG) + after, whole)) {
                            found.accept((whole ? "matches '" : "find '") + before + "' + '" + pump.replace("\n", "\\n") + "' * n + '" + after + "'");
                            return;
                        }
                    }
                }
            }
            for (boolean whole : GROUP_REPEATED.matcher(pattern.pattern()).find() ? new boolean[] {false, true} : new boolean[0]) {
                if (steps(pattern, pump.repeat(DEEP), whole, FEW * (long) DEEP * pump.length()) < 0) {
                    found.accept("StackOverflowError on '" + pump.replace("\n", "\\n") + "' * n");
                    return;
                }
            }
        }
    }

    private static boolean isMany(Pattern pattern, String text, boolean whole) {
        long few = (long) FEW * text.length();
        return steps(pattern, text, whole, few) > few;
    }

    private static boolean growsFaster(Pattern pattern, String shorter, String longer, boolean whole) {
        long most = (long) MOST * shorter.length();
        long steps = steps(pattern, shorter, whole, most);
        return steps > most || steps(pattern, longer, whole, 8 * steps) > 8 * steps;
    }

    /** One more than the most where there are more; less than none where the stack ends before. */
    private static long steps(Pattern pattern, String text, boolean whole, long most) {
        Counted counted = new Counted(text, most);
        try {
            Matcher matcher = pattern.matcher(counted);
            if (whole) {
                matcher.matches();
            } else {
                while (matcher.find()) {
                    counted.steps++;
                }
            }
        } catch (TooMany more) {
            return most + 1;
        } catch (StackOverflowError deep) {
            return -1;
        }
        return counted.steps;
    }

    /** Constants, those that languages fill in, and those that stand in a call. */
    private static Map<String, Pattern> all() throws Exception {
        Map<String, Pattern> all = new TreeMap<>(InstrumentPatterns.byLanguage());
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            String name = Path.of("src/main/java").relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
            String source = Files.readString(file);
            if (source.contains("Pattern") && !name.contains("-")) {
                constants(Class.forName(name), all);
            }
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                // A letter by its number reads the same in a regular expression.
                String regex = literal.group(1).substring(1, literal.group(1).length() - 1).replace("\\u", "\\\\u").replace("\\\\\\u", "\\\\u").translateEscapes();
                all.put(name.substring(name.lastIndexOf('.') + 1) + " " + literal.group(1), Pattern.compile(regex));
            }
        }
        return all;
    }

    private static void constants(Class<?> type, Map<String, Pattern> all) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && (field.getType() == Pattern.class || field.getGenericType().getTypeName().contains("regex.Pattern"))) {
                field.setAccessible(true);
                Object value = field.get(null);
                int number = 0;
                for (Object each : value instanceof Collection<?> several ? several : value instanceof Map<?, ?> map ? map.values() : List.of(value)) {
                    all.put(type.getSimpleName() + "." + field.getName() + (number++ == 0 ? "" : number), (Pattern) each);
                }
            }
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    /** Text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final long most;
        private long steps;

        Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > most) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
