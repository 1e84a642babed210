package org.compactdesk.state;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text as names are compared by: without accents and capitals, Russian without its ending; a Han character is a word by itself.
 *
 * @param form    what is compared; empty for an article or an English genitive, which no name is told by
 * @param written as it stands in the text
 * @param gap     what stands between it and the word before
 * @param first   whether it is the first of its line
 * @param last    whether it is the last of its line
 * @param shouted whether its line has no small letter
 */
record NameWord(String form, String written, String gap, boolean first, boolean last, boolean shouted) {

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|&|[\\p{L}\\p{M}\\p{Nd}&&[^\\p{Lm}\\p{IsHan}]]+");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,20}");
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S[^\\s@]*+@\\S*|https?://\\S+|www\\.\\S+");
    private static final Pattern RUSSIAN = Pattern.compile("(?<=\\p{IsCyrillic}{3})(?:ого|его|ому|ему|ом|ем|ым|им|ых|их|ов|ев|ои|ая|яя|ую|юю|ое|ее|ые|ие|[аеиоуыьюя])$");
    private static final Pattern GENITIVE = Pattern.compile("['’ʼ`´′]");
    /** Between the words of one name: a space, a hyphen, an apostrophe, a bracket, the mark of a quoted line; no end of a sentence. */
    private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Pd}'’ʼ‘`´′,()/>·・.]*");
    private static final Pattern END = Pattern.compile("[.;:!?@]|\\n[^\\S\\n]*\\n");
    private static final Pattern BESIDE = Pattern.compile("[^\\S\\n\\r]*+[\\s\\p{Pd}]?[^\\S\\n\\r]*+");

    static List<NameWord> of(String text, NameGrammar grammar) {
        List<NameWord> words = new ArrayList<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        plain = DOTTED.matcher(ADDRESS.matcher(plain).replaceAll("@")).replaceAll(found -> found.group().replace(".", ""));
        String gap = "\n";
        for (String line : plain.lines().toList()) {
            boolean shouted = line.equals(line.toUpperCase(Locale.ROOT));
            Matcher word = WORD.matcher(line);
            int lastLetter = line.length() - 1;
            while (lastLetter >= 0 && !Character.isLetterOrDigit(line.charAt(lastLetter)) && line.charAt(lastLetter) != '@') {
                lastLetter--;
            }
            int end = 0;
            boolean first = true;
            while (word.find()) {
                gap += line.substring(end, word.start());
                String form = GENITIVE.matcher(gap).matches() && word.group().equalsIgnoreCase("s") ? "" : grammar.form(word.group());
                end = word.end();
                words.add(new NameWord(form, word.group(), gap, first && !gap.contains("@"), end > lastLetter, shouted));
                first = false;
                gap = "";
            }
            gap += line.substring(end) + "\n";
        }
        return words;
    }

    /** Without accents, capitals and, in Russian, endings. */
    static String stem(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('ى', 'ي').replace('ة', 'ه');
        return RUSSIAN.matcher(plain).replaceFirst("");
    }

    /** Whether the name may go on from the word before to this one. */
    boolean goesOn(NameWord before) {
        return gap.length() <= 6 && WITHIN.matcher(gap).matches() && gap.indexOf('\n') == gap.lastIndexOf('\n') && (!gap.contains(".") || before.written.length() <= 4);
    }

    /** Whether it stands right behind the word before, on one line. */
    boolean isBeside() {
        return !gap.contains("\n") && BESIDE.matcher(gap).matches();
    }

    /** The "s" of "Turkey's". */
    boolean isGenitive() {
        return form.isEmpty() && GENITIVE.matcher(gap).matches();
    }

    /** Whether no sentence ends before it. */
    boolean isOfTheSameSentence() {
        return !END.matcher(gap).find();
    }

    boolean isCapital() {
        int letter = written.codePointAt(0);
        return Character.isUpperCase(letter) || Character.isTitleCase(letter);
    }

    /** Arabic and Chinese know no capitals. */
    boolean hasNoCase() {
        int letter = written.codePointAt(0);
        return Character.isLetter(letter) && !Character.isUpperCase(letter) && !Character.isLowerCase(letter) && !Character.isTitleCase(letter);
    }

    boolean isAllCapital() {
        return written.equals(written.toUpperCase(Locale.ROOT));
    }
}
