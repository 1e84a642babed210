package org.compactdesk.instrument;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The patterns that each language's words are put into. */
public final class InstrumentPatterns {

    private InstrumentPatterns() {
    }

    public static Map<String, Pattern> byLanguage() throws IllegalAccessException {
        Map<String, Pattern> all = new TreeMap<>();
        for (TextLanguage language : TextLanguage.all()) {
            all.put("corrigendum.presents " + language.tag(), Pattern.compile(language.word("corrigendum.presents"), Pattern.DOTALL));
            for (Field field : TextLanguage.class.getDeclaredFields()) {
                if (field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    all.put("TextLanguage." + field.getName() + " " + language.tag(), (Pattern) field.get(language));
                }
            }
        }
        return all;
    }
}
