package org.compactdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OnceEachTest {

    private final OnceEach<String> once = new OnceEach<>(10, (key, kept) -> 1, Duration.ofMinutes(1), kept -> !kept.equals("passing"));
    private final AtomicInteger drawn = new AtomicInteger();

    @Test
    void whoeverAsksForTheSamePageWaitsForTheSameDrawing() {
        CountDownLatch drawing = new CountDownLatch(1);
        List<Thread> threads = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<CompletableFuture<Optional<String>>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> once.get("page", () -> {
            drawn.incrementAndGet();
            await(drawing);
            return Optional.of("picture");
        }), task -> {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        })).limit(5).toList();
        Awaitility.await().until(() -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        assertThat(once.get("other", () -> Optional.of("other"))).as("others do not wait").contains("other");
        drawing.countDown();
        assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).contains("picture"));
        assertThat(once.get("page", Optional::empty)).contains("picture");
        assertThat(drawn).hasValue(1);
    }

    @Test
    void whatDidNotComeOutIsTriedAgain() {
        assertThatThrownBy(() -> once.get("page", () -> {
            throw new IllegalStateException("busy");
        })).hasMessage("busy");
        assertThat(once.get("page", Optional::empty)).isEmpty();
        assertThat(once.get("page", () -> Optional.of("passing"))).contains("passing");
        assertThat(once.get("page", () -> Optional.of("picture"))).contains("picture");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
