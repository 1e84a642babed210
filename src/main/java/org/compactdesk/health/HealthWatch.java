package org.compactdesk.health;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Looks at each part now and then, on a thread of its own: a server that is silent holds up nothing else. */
class HealthWatch implements AutoCloseable {

    private final List<Watched> parts;
    private final HealthSettings settings;
    private final ScheduledExecutorService threads;

    HealthWatch(List<Watched> parts, HealthSettings settings) {
        this.parts = parts;
        this.settings = settings;
        CustomizableThreadFactory factory = new CustomizableThreadFactory("health-");
        factory.setDaemon(true);
        this.threads = new ScheduledThreadPoolExecutor(parts.size(), factory);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        parts.forEach(part -> threads.scheduleWithFixedDelay(part::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS));
    }

    /** At once, on the thread of whoever asks. */
    void look() {
        parts.forEach(Watched::look);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
