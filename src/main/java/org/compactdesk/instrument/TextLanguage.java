package org.compactdesk.instrument;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;

/** A language that a campaign's texts can be in: how their fixed parts read, from the language's own file. */
final class TextLanguage {

    private static final int WORDS_THAT_TELL = 60;
    /** Where a word begins and ends. {@code \b} goes back over all combining marks before each letter that it is asked about. */
    static final String BEGIN = "(?<![\\p{L}\\p{N}_])";
    static final String END = "(?![\\p{L}\\p{N}_])";
    private static final Languages LANGUAGES = new Languages();
    private static final Map<String, TextLanguage> ALL = LANGUAGES.all().stream().map(TextLanguage::new)
            .collect(toMap(TextLanguage::tag, Function.identity()));

    private final Language language;
    private final Pattern signatures;
    private final Pattern party;
    private final Pattern office;
    private final Pattern nameAndOffice;
    private final Pattern place;
    private final Pattern parties;
    private final Pattern reference;
    private final Pattern dateline;
    private final Pattern compliments;

    private TextLanguage(Language language) {
        this.language = language;
        this.signatures = Pattern.compile("^\\s*+" + language.word("compact.signatures") + ".*");
        this.party = Pattern.compile("^" + language.word("compact.party") + ".*");
        this.office = Pattern.compile(BEGIN + "(?:" + language.word("compact.offices") + ")" + END);
        this.nameAndOffice = Pattern.compile("^(?:\\p{L}+\\.?\\s+){2,20}(?:" + language.word("compact.highOffices") + ")$");
        this.place = Pattern.compile(before(language) + "\\[\\s*(?:" + spaced(language.word("compact.place")) + "|MEMBER\\s+STATE)\\s*]",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.parties = Pattern.compile("(?<!\\s)\\s+(?:" + language.word("compact.between") + ")\\s.{0,400}" + place.pattern(), place.flags());
        this.reference = Pattern.compile("^\\s*+" + language.word("note.reference") + "[\\s\\u00a0]*:\\s*(\\S+)\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.dateline = Pattern.compile("^\\s*+(?:(?<place>(?-i:\\p{Lu})[^\\d:;]{1,40}?)[,:]?\\s+)?" + language.word("note.dateline") + "\\.?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.compliments = Pattern.compile(language.word("note.compliments"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @throws IllegalArgumentException where there are no letters in it */
    static TextLanguage of(String tag) {
        return Stream.ofNullable(ALL.get(tag)).findFirst().orElseThrow(() -> new IllegalArgumentException("No texts are written in " + tag));
    }

    static Collection<TextLanguage> all() {
        return ALL.values();
    }

    /** The words for "of" and "to" and the articles that may already stand before a name's place. */
    private static String before(Language language) {
        return "(?:" + BEGIN + "(?:(" + words(language.before("name.of")) + ")|(" + words(language.before("name.to")) + ")))?"
                + "(?:" + BEGIN + "(" + words(language.articles()) + "))?";
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> word.endsWith("’") ? word.replace("’", "[’']") : word + "\\s+").collect(joining("|"));
    }

    private static String spaced(String words) {
        return words.replace(" ", "\\s+");
    }

    String tag() {
        return language.tag();
    }

    Language language() {
        return language;
    }

    String word(String key) {
        return language.word(key);
    }

    /** Whether this is the first line of the signature blocks, in capitals too. */
    boolean beginsSignatures(String line) {
        return asWrittenOrInCapitals(signatures, line);
    }

    private static boolean asWrittenOrInCapitals(Pattern pattern, String line) {
        return pattern.matcher(line).matches() || line.equals(line.toUpperCase(Locale.ROOT))
                && Pattern.compile(pattern.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(line).matches();
    }

    /** Another language that the text is in, by its commonest words; nothing where it is in this one or too short to tell. */
    Optional<TextLanguage> otherThan(String text) {
        return otherThanIn(text, WORDS_THAT_TELL);
    }

    /** @param words how many it needs at least */
    Optional<TextLanguage> otherThanIn(String text, int words) {
        return LANGUAGES.otherThan(language, text, words).map(other -> ALL.get(other.tag()));
    }

    /** Whether this is the first line of any signature block, where they are known to stand. */
    boolean isParty(String line) {
        return asWrittenOrInCapitals(party, line);
    }

    Pattern office() {
        return office;
    }

    Pattern nameAndOffice() {
        return nameAndOffice;
    }

    /** A place for the name, with what may already stand before it "of" in the first group, "to" in the second. */
    Pattern place() {
        return place;
    }

    /** "between" in a title, and the parties up to the place for the name. */
    Pattern parties() {
        return parties;
    }

    /** The line with a note's reference, which is the group. */
    Pattern reference() {
        return reference;
    }

    /** The line with a note's date, which is the group "day", and "place" before it. */
    Pattern dateline() {
        return dateline;
    }

    /** What presents compliments. */
    Pattern compliments() {
        return compliments;
    }
}
