package org.compactdesk.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.compactdesk.files.Description.Kind;
import org.compactdesk.files.Description.Remark;
import org.compactdesk.files.worker.Answers;
import org.compactdesk.files.worker.WorkerCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Has files looked into by processes of their own, a few that are kept warm. A file that takes more than it may ends the process and
 * nothing else; it is not drawn again for a while. The virus scanner comes before.
 */
@Component
class FilesElsewhere implements ForeignFiles, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FilesElsewhere.class);

    /** Names, remarks, a picture of a page; what is taken out comes on top. */
    private static final long LARGEST_ANSWER = 64L << 20;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final byte[] HATCHED = hatched();

    private final ForeignFilesSettings settings;
    private final VirusScanner scanner;
    private final List<String> command;
    private final Semaphore waiting;
    private final Semaphore working;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    /** What files passed a limit lately, by their digest: where one page of a file did, no other is drawn. */
    private final Cache<String, Remark> stopped = Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(Duration.ofMinutes(30)).build();
    private volatile boolean closed;

    FilesElsewhere(ForeignFilesSettings settings) {
        this.settings = settings;
        this.scanner = new VirusScanner(settings.scanner());
        this.command = WorkerCommand.of(settings.heap().toMegabytes(),
                Stream.of((long) settings.pages(), (long) settings.files(), settings.unpacked().toBytes(), settings.outside().toBytes()));
        this.waiting = new Semaphore(settings.workers() + settings.waiting());
        this.working = new Semaphore(settings.workers(), true);
    }

    @Override
    public Description open(String name, byte[] file) {
        return look(Answers.OPEN, name, file);
    }

    @Override
    public Description describe(String name, byte[] file) {
        return look(Answers.DESCRIBE, name, file);
    }

    private Description look(int what, String name, byte[] file) {
        String digest = digest(file);
        return scanner.refuses(digest, file).map(why -> told(file, why))
                .orElseGet(() -> ask("open/" + digest, what, name, file, Answers::description, why -> told(file, why)));
    }

    private static Description told(byte[] file, Remark why) {
        return new Description(MediaTypes.of(file), 0, List.of(why), List.of());
    }

    @Override
    public Optional<Page> page(byte[] file, int page) {
        String digest = digest(file);
        if (page < 1 || scanner.refuses(digest, file).isPresent()) {
            return Optional.empty();
        }
        return ask("draw/" + digest, page, "", file, Answers::page, why -> Optional.of(new Page(HATCHED, false, why)));
    }

    /**
     * @param key   of the file and of what is done with it
     * @param given what is answered for a file that passed a limit
     */
    private <T> T ask(String key, int what, String name, byte[] file, WorkerProcess.Reading<T> reading, Function<Remark, T> given) {
        Remark known = stopped.getIfPresent(key);
        if (known != null) {
            return given.apply(known);
        }
        if (!waiting.tryAcquire()) {
            throw new NotNow("files.busy");
        }
        try {
            if (!working.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotNow("files.busy");
            }
            try {
                return askOne(key, what, name, file, reading, given);
            } finally {
                working.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow("files.busy");
        } finally {
            waiting.release();
        }
    }

    private <T> T askOne(String key, int what, String name, byte[] file, WorkerProcess.Reading<T> reading, Function<Remark, T> given) {
        WorkerProcess worker = worker();
        try {
            return worker.ask(what, name, file, settings.time(), LARGEST_ANSWER + settings.unpacked().toBytes(), reading);
        } catch (WorkerProcess.Ended over) {
            if (closed) {
                throw new NotNow("files.busy");
            }
            Remark why = over.late ? Description.remark(Kind.TOO_LONG, String.valueOf(settings.time().toSeconds())) : Description.remark(Kind.TOO_MUCH);
            log.info("A file of {} bytes is not opened: {}", file.length, why.kind());
            stopped.put(key, why);
            return given.apply(why);
        } finally {
            if (worker.isFit(settings.kept())) {
                idle.push(worker);
            } else {
                worker.end();
                all.remove(worker);
            }
        }
    }

    private WorkerProcess worker() {
        for (WorkerProcess kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isFit(settings.kept())) {
                return kept;
            }
            all.remove(kept);
        }
        try {
            WorkerProcess started = new WorkerProcess(command);
            all.add(started);
            log.debug("Process {} opens files", started.id());
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No process that opens files can be started", e);
        }
    }

    /** The processes there are. */
    Set<WorkerProcess> workers() {
        return Set.copyOf(all);
    }

    @Override
    public void destroy() {
        closed = true;
        all.forEach(WorkerProcess::end);
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hatched() {
        try (InputStream page = FilesElsewhere.class.getResourceAsStream("/hatched.png")) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
