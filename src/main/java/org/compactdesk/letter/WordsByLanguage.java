package org.compactdesk.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compactdesk.engine.SentForm;
import org.compactdesk.engine.Variable;
import org.compactdesk.kernel.BusinessKey;
import org.compactdesk.kernel.Checks;
import org.compactdesk.kernel.Outcome;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.pages.Briefing;
import org.compactdesk.state.Language;
import org.compactdesk.state.Languages;
import org.springframework.stereotype.Component;

/**
 * The words that a person types for a mission. A form asks for them in the mission's own language and in English, in a field each; the whole
 * letter is in the language in which they are written, so that no mission gets one in two.
 */
@Component
public class WordsByLanguage {

    /** Fewer do not tell what they are written in. */
    private static final int WORDS_THAT_TELL = 8;
    /** A compact or a letter may be quoted in its own language. */
    private static final Pattern QUOTED = Pattern.compile("«[^«»]*»|“[^“”]*”|\"[^\"]*\"");

    private final Letters letters;
    private final Languages languages;

    WordsByLanguage(Letters letters, Languages languages) {
        this.letters = letters;
        this.languages = languages;
    }

    /**
     * What goes into a letter, and what the letter is written in.
     *
     * @param language a tag of BCP 47; null where the words go into no letter
     * @param text     null where nobody wrote anything
     */
    public record Words(String language, String text) {

        /** Words that go to no mission. */
        public static Words forTheRecord(String text) {
            return new Words(null, text);
        }
    }

    /** The languages in which a form asks for words to this mission: its own, then English; English alone where it is written to in it. */
    public List<Language> askedIn(BusinessKey key) {
        return Stream.of(letters.language(key), languages.writtenTo(Languages.DEFAULT)).distinct().toList();
    }

    /** The field for words in a language: {@code words}, {@code words_fr}. */
    public static <T> Variable<T> field(Variable<T> english, Language language) {
        return language.tag().equals(Languages.DEFAULT) ? english : english.inLanguage(language.tag());
    }

    /**
     * Of what was written the mission's own language goes out, or else English, or else what there is: the mission's language may have been
     * changed since the form was opened, and the words decide. Where there is nothing, the letter is in the mission's language.
     *
     * @param typed what the field of a language holds, if anything
     */
    public Words of(BusinessKey key, Function<Language, Optional<String>> typed) {
        List<Language> asked = askedIn(key);
        return Stream.concat(asked.stream(), languages.all().stream())
                .flatMap(language -> typed.apply(language).filter(text -> !text.isBlank()).map(text -> new Words(language.tag(), text)).stream())
                .findFirst().orElseGet(() -> new Words(asked.get(0).tag(), null));
    }

    /** As {@link #of}, what is entered in a form so far; nothing where nobody has written anything yet. */
    public <T> Optional<Words> among(Briefing.Request entered, Variable<T> field, Function<T, String> text) {
        return Optional.of(of(entered.participation(), language -> entered.find(field(field, language)).map(text))).filter(words -> words.text() != null);
    }

    /** As {@link #takeIfThere}, where something has to be written. */
    public <T> Words take(SentForm form, Variable<T> field, Function<T, String> text, BiFunction<String, String, Outcome> check) {
        Words words = takeIfThere(form, field, text, check);
        if (words.text() == null) {
            throw new Rejection("variable.missing", form.label(field(field, languages.writtenTo(words.language()))));
        }
        return words;
    }

    /**
     * As {@link #of}, what a form sent; nothing of it is left behind.
     *
     * @param check whether a letter can hold the words of the field of this label
     * @throws Rejection where it cannot, or where the field of one language plainly holds another
     */
    public <T> Words takeIfThere(SentForm form, Variable<T> field, Function<T, String> text, BiFunction<String, String, Outcome> check) {
        Map<String, String> typed = new TreeMap<>();
        languages.all().forEach(language -> form.take(field(field, language)).map(text).ifPresent(words -> {
            String label = form.label(field(field, language));
            Checks.first(() -> check.apply(label, words), () -> check(label, language, words)).orRefuse();
            typed.put(language.tag(), words);
        }));
        return of(form.participation(), language -> Optional.ofNullable(typed.get(language.tag())));
    }

    /** Whether these words may be in this language: refused where they are plainly in another that letters are written in. */
    public Outcome check(String label, Language language, String words) {
        return languages.otherThan(language, QUOTED.matcher(words).replaceAll(" "), WORDS_THAT_TELL)
                .map(other -> Outcome.refused("letter.otherLanguage", label, other.englishName(), language.englishName())).orElse(Outcome.done());
    }
}
