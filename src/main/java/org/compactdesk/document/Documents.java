package org.compactdesk.document;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.compactdesk.engine.Upload;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.kernel.Rejection;
import org.compactdesk.record.Journal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored files: every content once, by its hash; never changed, never deleted. */
@Repository
public class Documents {

    private static final String SELECT = """
            select d.id, d.hash, d.file_name, d.media_type, c.size, d.what, d.concerns, d.stored_at
            from desk.document d join desk.content c on c.hash = d.hash
            """;

    /** Tells what a file is. */
    private static final int BEGINNING = 64 * 1024;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Documents(Journal journal, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Stores a file. The same content stored again is a document of its own with the same bytes.
     *
     * @param concerns a participation's business key, a campaign's reference, or null
     * @throws Rejection where the file is empty
     */
    @Transactional
    public Document store(String fileName, byte[] content, String what, String concerns) {
        if (content.length == 0) {
            throw new Rejection("document.empty");
        }
        return store(fileName, ContentHash.of(content), content, content.length, MediaTypes.of(content), what, concerns);
    }

    /** As {@link #store(String, byte[], String, String)}, of what is too large to be held: it goes from the disk into the database. */
    @Transactional
    public Document store(String fileName, Path file, String what, String concerns) {
        try (InputStream stream = Files.newInputStream(file); InputStream beginning = Files.newInputStream(file)) {
            long size = Files.size(file);
            return store(fileName, ContentHash.of(Files.newInputStream(file)), new SqlBinaryValue(stream, size), size, MediaTypes.of(beginning.readNBytes(BEGINNING)), what, concerns);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Document store(String fileName, String hash, Object bytes, long size, String type, String what, String concerns) {
        keep(hash, bytes, size);
        Document stored = new Document(UUID.randomUUID().toString(), hash, FileName.safe(fileName), type, size, what, concerns, clock.instant());
        journal.row("document").with("id", stored.id()).with("hash", hash).with("file_name", stored.fileName()).with("media_type", stored.mediaType())
                .with("what", what).with("concerns", concerns).with("stored_at", stored.storedAt()).append();
        return stored;
    }

    /** Stores a file as a form handed it in. */
    @Transactional
    public Document store(Upload upload, String what, String concerns) {
        return store(upload.fileName(), upload.bytes(), what, concerns);
    }

    /** Where somebody else stores the same content in this moment, the transaction goes on from the savepoint. */
    private void keep(String hash, Object bytes, long size) {
        if (has(hash)) {
            return;
        }
        try {
            savepoint.executeWithoutResult(status -> journal.row("content").with("hash", hash).with("bytes", bytes)
                    .with("size", size).append());
        } catch (DuplicateKeyException stored) {
            // It is there now.
        }
    }

    /** Looked for first: H2 forgets every parsed statement of a connection that goes back to a savepoint. */
    private boolean has(String hash) {
        return jdbc.sql("select count(*) from desk.content where hash = :hash").param("hash", hash).query(Integer.class).single() > 0;
    }

    public Optional<Document> find(String id) {
        return jdbc.sql(SELECT + "where d.id = :id").param("id", id).query(Documents::document).optional();
    }

    /** For an id that the desk itself keeps; throws {@link IllegalArgumentException} where there is no such document. */
    public Document of(String id) {
        return find(id).orElseThrow(() -> none(id));
    }

    /** As {@link #of(String)}, for many at once and in their order. */
    public List<Document> of(List<String> ids) {
        Map<String, Document> found = ids.isEmpty() ? Map.of() : jdbc.sql(SELECT + "where d.id in (:ids)").param("ids", ids)
                .query(Documents::document).list().stream().collect(toMap(Document::id, identity()));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id)).orElseThrow(() -> none(id))).toList();
    }

    private static IllegalArgumentException none(String id) {
        return new IllegalArgumentException("No document " + id);
    }

    /** The bytes of a document. */
    public byte[] content(String id) {
        return content(of(id));
    }

    /**
     * The bytes of a document at hand, as they were stored.
     *
     * @throws Rejection where they are not any more
     */
    public byte[] content(Document document) {
        return contents(List.of(document)).get(document.hash());
    }

    /** Whether a document's bytes are still those that were stored. */
    public boolean isWhole(Document document) {
        return ContentHash.of(bytes(List.of(document)).getOrDefault(document.hash(), new byte[0])).equals(document.hash());
    }

    /** As {@link #content(Document)} of many, by their hash. */
    public Map<String, byte[]> contents(List<Document> documents) {
        Map<String, byte[]> contents = bytes(documents);
        documents.stream().filter(document -> !contents.containsKey(document.hash()) || !ContentHash.of(contents.get(document.hash())).equals(document.hash()))
                .findFirst().ifPresent(damaged -> {
                    throw new Rejection("document.damaged", damaged.fileName(), damaged.id());
                });
        return contents;
    }

    private Map<String, byte[]> bytes(List<Document> documents) {
        Map<String, byte[]> contents = new HashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("select hash, bytes from desk.content where hash in (:hashes)")
                    .param("hashes", documents.stream().map(Document::hash).toList())
                    .query(row -> {
                        contents.put(row.getString(1), row.getBytes(2));
                    });
        }
        return contents;
    }

    /** The documents of a participation or of a campaign, in the order they were stored. */
    public List<Document> about(String concerns) {
        return jdbc.sql(SELECT + "where d.concerns = :concerns order by d.number").param("concerns", concerns).query(Documents::document).list();
    }

    /** What was found in a document, in its order; {@link ReceivedFiles} keeps it. */
    public List<Document> inside(Document carrier) {
        return jdbc.sql(SELECT + "join desk.document_inside i on i.document = d.id where i.carrier = :carrier order by i.position")
                .param("carrier", carrier.id()).query(Documents::document).list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(row.getString("id"), row.getString("hash"), row.getString("file_name"), row.getString("media_type"),
                row.getLong("size"), row.getString("what"), row.getString("concerns"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant());
    }
}
