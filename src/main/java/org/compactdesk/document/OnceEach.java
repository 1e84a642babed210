package org.compactdesk.document;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What takes long is done once: whoever asks for the same meanwhile waits for it, and what came out is kept up to a bound. */
final class OnceEach<T> {

    private final AsyncCache<String, T> kept;
    private final Predicate<T> lasting;

    /** @param lasting whether it is worth keeping */
    OnceEach(long bound, Weigher<String, T> weigher, Duration time, Predicate<T> lasting) {
        this.kept = Caffeine.newBuilder().maximumWeight(bound).weigher(weigher).expireAfterAccess(time).buildAsync();
        this.lasting = lasting;
    }

    /** What it throws, whoever waits for it is thrown too. */
    Optional<T> get(String key, Supplier<Optional<T>> work) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = kept.asMap().putIfAbsent(key, mine);
        if (first != null) {
            return Optional.ofNullable(awaited(first));
        }
        try {
            T done = work.get().orElse(null);
            mine.complete(done);
            if (done == null || !lasting.test(done)) {
                kept.asMap().remove(key, mine);
            }
            return Optional.ofNullable(done);
        } catch (Throwable trouble) {
            mine.completeExceptionally(trouble);
            throw trouble;
        }
    }

    private static <T> T awaited(CompletableFuture<T> first) {
        try {
            return first.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof RuntimeException trouble ? trouble : thrown;
        }
    }
}
