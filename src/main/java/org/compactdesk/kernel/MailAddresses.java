package org.compactdesk.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mail addresses within words. */
public final class MailAddresses {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
    private static final int MOST = 5;

    private MailAddresses() {
    }

    /** The first few, each once. @param words may be null */
    public static Stream<String> in(String words) {
        return words == null ? Stream.empty() : ADDRESS.matcher(words).results().map(MatchResult::group).distinct().limit(MOST);
    }
}
