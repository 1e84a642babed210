package org.compactdesk.state;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.compactdesk.kernel.ValueSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages in which letters can be written: those with a folder {@code templates/letters/<tag>}. */
@Component
public class Languages {

    /** What is written where a mission's working language is none of them. */
    public static final String DEFAULT = "en";

    private final Map<String, Language> byTag = new TreeMap<>();

    public Languages() {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver(Languages.class.getClassLoader()).getResources("classpath*:templates/letters/*/language.properties")) {
                String tag = file.getURL().getPath().replaceFirst("^.*/([^/]+)/[^/]+$", "$1");
                byTag.put(tag, new Language(tag, read(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ValueSet.LANGUAGES.are(byTag::keySet);
        ValueSet.TRANSLATIONS.are(() -> others().stream().map(Language::tag).toList());
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (var words = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(words);
        }
        return properties;
    }

    /** "French": what people read, of every language that there is. @param tag of BCP 47 */
    public static String englishName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }

    public Collection<Language> all() {
        return List.copyOf(byTag.values());
    }

    /** All but the one in which every campaign is written. */
    public List<Language> others() {
        return byTag.values().stream().filter(language -> !language.tag().equals(DEFAULT)).toList();
    }

    public boolean has(String tag) {
        return byTag.containsKey(tag);
    }

    /** In what a mission of this working language is written to: in it, or else in English. */
    public Language writtenTo(String workingLanguage) {
        return byTag.getOrDefault(workingLanguage, byTag.get(DEFAULT));
    }

    /**
     * Another language that a text is in than it should be, by the commonest words of each; nothing where it is in that one or too short to tell.
     *
     * @param words how many it needs at least
     */
    public Optional<Language> otherThan(Language meant, String text, int words) {
        List<String> all = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return all.size() < words ? Optional.empty()
                : byTag.values().stream().filter(other -> other.commonIn(all) > Math.max(2, 2 * meant.commonIn(all))).max(Comparator.comparingLong(other -> other.commonIn(all)));
    }
}
