package org.compactdesk.instrument;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** What was read in a text, kept while it is likely to be asked again: every form that shows a draft reads it, and every paper of a campaign. */
final class Readings<R> {

    private static final long CHARACTERS_KEPT = 4_000_000;

    private final Cache<Source, R> kept = Caffeine.newBuilder().maximumWeight(CHARACTERS_KEPT).weigher((Source source, R reading) -> source.length()).build();

    R of(byte[] file, TextLanguage language, Supplier<R> reading) {
        return kept.get(new Source(ByteBuffer.wrap(file.clone()), language, file.length), source -> reading.get());
    }

    R of(String text, TextLanguage language, Supplier<R> reading) {
        return kept.get(new Source(text, language, text.length()), source -> reading.get());
    }

    /** Where the text tells its language itself. */
    R of(String text, Supplier<R> reading) {
        return of(text, null, reading);
    }

    /** @param words compared by its content, a string or a buffer of bytes */
    private record Source(Object words, TextLanguage language, int length) {
    }
}
