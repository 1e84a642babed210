package org.compactdesk.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.record.Journal;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Files that were handed in for a form that is not sent yet: in the database, so that every node finds them, a piece at a time, so that none
 * is ever in memory as it comes in. A form names them; a day later they are gone, and what a form named is a document by then.
 */
@Component
public class Uploads {

    private static final int PIECE = 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOOKED_FOR = Duration.ofHours(1);
    /** Bytes that one person may have here. */
    private static final long MOST = 1024L * 1024 * 1024;

    private final JdbcClient database;
    private final Journal journal;
    private final CurrentPerson person;
    private final Clock clock;
    private final TaskScheduler scheduler;

    Uploads(JdbcClient database, Journal journal, CurrentPerson person, Clock clock, TaskScheduler scheduler) {
        this.database = database;
        this.journal = journal;
        this.person = person;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.scheduleWithFixedDelay(this::clear, LOOKED_FOR);
    }

    /**
     * Keeps a file of whoever acts. No transaction spans it: it takes as long as its sender likes.
     *
     * @return its id, which only that person may name
     * @throws Rejection where that person has too many here
     */
    public String keep(String fileName, InputStream content) throws IOException {
        if (database.sql("select coalesce(sum(size), 0) from desk.upload where person = :person").param("person", person.id()).query(Long.class).single() > MOST) {
            throw new Rejection("upload.tooMany");
        }
        String id = UUID.randomUUID().toString();
        long size = 0;
        int position = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            journal.row("upload_piece").with("upload", id).with("position", position++).with("bytes", piece).with("stored_at", clock.instant()).append();
            size += piece.length;
        }
        // Last: what broke off on its way is never found.
        journal.row("upload").with("id", id).with("person", person.id()).with("file_name", fileName).with("size", size).with("stored_at", clock.instant()).append();
        return id;
    }

    /** A file that whoever acts has handed in; nothing where it is gone, or another's. */
    public Optional<Upload> find(String id) {
        return database.sql("select file_name from desk.upload where id = :id and person = :person").param("id", id).param("person", person.id())
                .query(String.class).optional().map(name -> new Upload(name, "", content(id)));
    }

    private byte[] content(String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        database.sql("select bytes from desk.upload_piece where upload = :id order by position").param("id", id)
                .query(row -> {
                    content.writeBytes(row.getBytes(1));
                });
        return content.toByteArray();
    }

    /** Clears away what is older than a day. */
    void clear() {
        for (String table : new String[] {"upload", "upload_piece"}) {
            database.sql("delete from desk." + table + " where stored_at < :day").param("day", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC)).update();
        }
    }
}
