package org.compactdesk.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences for people, by their keys in {@code messages.properties}. Plain values and enums word themselves too, where nothing can
 * be handed in: so there is one source for the whole desk, which the application sets to Spring's {@code MessageSource} as it starts.
 */
public final class Messages {

    /** Finds and fills a sentence. @throws RuntimeException where there is none under this key */
    @FunctionalInterface
    public interface Source {

        String sentence(String key, Object... args);
    }

    private static volatile Source source = Messages::ofTheFile;

    private Messages() {
    }

    /**
     * @param key  the sentence's key
     * @param args what fills its places, already in the form a person reads
     * @throws IllegalArgumentException where there is no such sentence
     */
    public static String of(String key, Object... args) {
        try {
            return source.sentence(key, args);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No sentence " + key, e);
        }
    }

    /** Where the sentences are looked for from now on. */
    public static void from(Source next) {
        source = next;
    }

    /** Before there is an application, and in tests without one. */
    private static String ofTheFile(String key, Object... args) throws MissingResourceException {
        return new MessageFormat(ResourceBundle.getBundle("messages", Locale.ROOT).getString(key), Locale.ENGLISH).format(args);
    }
}
