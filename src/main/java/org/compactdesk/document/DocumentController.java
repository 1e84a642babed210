package org.compactdesk.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.compactdesk.files.NotNow;
import org.compactdesk.kernel.Rejection;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Stored files for signed-in staff. */
@RestController
@RequestMapping("/documents/{id}")
class DocumentController {

    private static final CacheControl KEEP = CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final Documents documents;
    private final DocumentPages pages;

    DocumentController(Documents documents, DocumentPages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> document(@PathVariable String id) {
        return documents.find(id).map(this::file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<byte[]> file(Document document) {
        byte[] content = documents.content(document);
        return ServedFile.of(document.fileName(), document.mediaType(), content).cacheControl(KEEP).body(content);
    }

    /** The bytes are not those that were stored. */
    @ExceptionHandler
    ResponseEntity<String> damaged(Rejection why) {
        return ResponseEntity.internalServerError().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(why.getMessage());
    }

    /** Not looked into yet; whoever asks again is answered. */
    @ExceptionHandler
    ResponseEntity<String> later(NotNow why) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, String.valueOf(NotNow.SECONDS))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(why.getMessage());
    }

    /** How many pages can be shown in place. */
    @GetMapping("/pages")
    ResponseEntity<Map<String, Integer>> pages(@PathVariable String id) {
        return ResponseEntity.of(documents.find(id).map(document -> Map.of("pages", pages.count(document))));
    }

    @GetMapping("/pages/{page}.png")
    ResponseEntity<byte[]> page(@PathVariable String id, @PathVariable int page) {
        return documents.find(id).flatMap(document -> pages.picture(document, page))
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).header("X-Content-Type-Options", "nosniff")
                        .cacheControl(KEEP).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
