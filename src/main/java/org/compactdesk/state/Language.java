package org.compactdesk.state;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compactdesk.kernel.Messages;

/**
 * A language in which letters are written: its names of Member States, its dates and its fixed words, from
 * {@code templates/letters/<tag>/language.properties}. All grammar stands in that file; this class knows that there are articles, and
 * that "of" and "to" may run together with them.
 */
public final class Language {

    private static final String NAMED = "named.";
    private static final String OWN = "own.";
    private static final String ELIDED = ".elided";
    private static final String NAME = "~";

    private final String tag;
    private final Map<String, String> words;
    private final List<String> articles;
    private final Set<String> common;
    private final Map<String, String> translations;

    Language(String tag, Properties file) {
        this.tag = tag;
        this.words = file.stringPropertyNames().stream().collect(toMap(key -> key, file::getProperty));
        this.articles = List.of(words.getOrDefault("name.articles", "").split(" "));
        this.common = Set.of(words.getOrDefault("text.common", "").split(" "));
        this.translations = words.keySet().stream().filter(key -> key.startsWith(NAMED))
                .collect(toMap(key -> Messages.of(key.substring(NAMED.length())), words::get, (one, other) -> one, HashMap::new));
        words.keySet().stream().filter(key -> key.startsWith(OWN)).forEach(key -> translations.put(ownPaper(key.substring(OWN.length())), words.get(key)));
    }

    /** A tag of BCP 47: {@code fr}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** "French". */
    public String englishName() {
        return Languages.englishName(tag);
    }

    // Names

    /** Whether the list of Member States has this one's formal name in the language. */
    public boolean knows(MemberState state) {
        return !state.names().getOrDefault("formal_" + tag, "").isBlank();
    }

    /** The Member State as sentences usually call it; where the list has it only in inverted order, its formal name. */
    public NameForms name(MemberState state) {
        return forms(inText(state));
    }

    public NameForms formalName(MemberState state) {
        return forms(formal(state));
    }

    /** "Mission permanente de la France auprès de l’Organisation des Nations Unies". */
    public String mission(MemberState state) {
        return word("mission", name(state).of());
    }

    /** "Gambie (la)" reads "la Gambie"; "Bolivie (État plurinational de)" has no article in its brackets and reads as its formal name. */
    private String inText(MemberState state) {
        String inOrder = state.names().getOrDefault("in_text_" + tag, "");
        String listed = apostrophes(inOrder.isEmpty() ? state.names().getOrDefault("short_" + tag, state.inTextName()) : inOrder);
        int bracket = listed.indexOf(" (");
        return bracket < 0 ? listed
                : Optional.of(listed.substring(bracket + 2, listed.length() - 1)).filter(articles::contains)
                        .map(article -> joined(article, listed.substring(0, bracket))).orElseGet(() -> formal(state));
    }

    /** In English as the list has it, which is how papers have carried it from the beginning. */
    private String formal(MemberState state) {
        String listed = state.names().getOrDefault("formal_" + tag, state.formalName());
        return tag.equals(Languages.DEFAULT) ? listed : apostrophes(listed);
    }

    private NameForms forms(String name) {
        return new NameForms(name, with("name.of", name), with("name.to", name), name.substring(0, 1).toUpperCase(locale()) + name.substring(1));
    }

    private String with(String word, String name) {
        Optional<String> article = articles.stream().filter(each -> name.startsWith(joined(each, "")) && words.containsKey(word + "." + each)).findFirst();
        if (article.isPresent()) {
            return word(word + "." + article.get(), name.substring(joined(article.get(), "").length()));
        }
        boolean elided = words.containsKey(word + ELIDED) && name.matches(words.get("name.elides"));
        return word(elided ? word + ELIDED : word, name);
    }

    private static String joined(String article, String name) {
        return article.endsWith("’") ? article + name : article + " " + name;
    }

    private static String apostrophes(String name) {
        return name.replace('\'', '’');
    }

    // Dates

    /** "le 25 août 2017" without its "le"; nothing for null. */
    public String day(LocalDate day) {
        return read("day", day);
    }

    /** "vendredi 25 août 2017": where a person must act by then. */
    public String weekday(LocalDate day) {
        return read("weekday", day);
    }

    /** The first of a month may read otherwise: "1er août 2017". */
    private String read(String pattern, LocalDate day) {
        if (day == null) {
            return "";
        }
        String first = words.getOrDefault(pattern + ".first", words.get(pattern));
        return DateTimeFormatter.ofPattern(day.getDayOfMonth() == 1 ? first : words.get(pattern), locale()).format(day);
    }

    /** The day that somebody wrote as letters in this language write it; empty where there is no such day, as on 31 June. */
    public Optional<LocalDate> dayOf(String written) {
        return Stream.of("day", "day.first").filter(words::containsKey).flatMap(pattern -> parsed(words.get(pattern), written)).findFirst();
    }

    private Stream<LocalDate> parsed(String pattern, String written) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale());
        try {
            return Stream.of(LocalDate.parse(written, format)).filter(day -> format.format(day).equals(written));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    // Words

    /** A word or sentence of the language by its key. */
    public String word(String key) {
        return Optional.ofNullable(words.get(key)).orElseThrow(() -> new IllegalArgumentException("The language " + tag + " has no words for " + key));
    }

    /** As {@link #word(String)}, with something in the place of its {@code ~}. */
    public String word(String key, String inserted) {
        return word(key).replace(NAME, inserted);
    }

    /** As {@link #word(String)}, with these in the places of its {@code ~}, in their order. */
    public String words(String key, List<String> inserted) {
        String[] parts = word(key).split(NAME, -1);
        return IntStream.range(0, parts.length).mapToObj(at -> at == 0 ? parts[0] : inserted.get(at - 1) + parts[at]).collect(joining());
    }

    /** What the desk itself calls by a sentence of {@code messages.properties} in English; what it does not know it leaves as it is. */
    public String named(String english) {
        return translations.getOrDefault(english, english);
    }

    /** What staff call a paper of a campaign that is in this language, by the key of its English name: "Annex I", "Annex I in French". */
    public String ownPaper(String key) {
        return tag.equals(Languages.DEFAULT) ? Messages.of(key) : Messages.of("paper.in", Messages.of(key), englishName());
    }

    /** What goes before a name for "of" or "to", as whole words and as what ends in an apostrophe: "de", "du", "des", "d’". */
    public List<String> before(String word) {
        return words.keySet().stream().filter(key -> key.equals(word) || key.startsWith(word + ".")).map(words::get)
                .map(value -> value.substring(0, value.indexOf(NAME)).strip()).distinct().sorted().toList();
    }

    public List<String> articles() {
        return articles;
    }

    /** How many of these words are among its commonest. @param words in small letters */
    long commonIn(List<String> words) {
        return words.stream().filter(common::contains).count();
    }

    /** Every key that letters in this language may ask for, for a comparison of languages. */
    Stream<String> keys() {
        return words.keySet().stream().sorted();
    }
}
