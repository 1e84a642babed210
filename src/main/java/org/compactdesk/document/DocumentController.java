package org.compactdesk.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.compactdesk.files.MediaTypes;
import org.compactdesk.kernel.Rejection;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
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

/** Stored files for signed-in staff. Nothing in them is trusted: what is neither PDF, picture nor plain text is only handed out to save. */
@RestController
@RequestMapping("/documents/{id}")
class DocumentController {

    private static final Set<String> SHOWN = Set.of(MediaTypes.PDF, MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TEXT);
    private static final Set<String> WITHOUT_SANDBOX = Set.of(MediaTypes.PDF, MediaTypes.PNG);
    private static final String POLICY = "Content-Security-Policy";
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
        String type = document.mediaType();
        ContentDisposition.Builder disposition = SHOWN.contains(type) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type.equals(MediaTypes.TEXT) ? textType(document) : MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                // A browser's own PDF viewer does not start in a sandbox.
                .header(POLICY, WITHOUT_SANDBOX.contains(type) ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'" : "sandbox; default-src 'none'")
                .cacheControl(KEEP)
                .body(documents.content(document));
    }

    /** The bytes are not those that were stored. */
    @ExceptionHandler
    ResponseEntity<String> damaged(Rejection why) {
        return ResponseEntity.internalServerError().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(why.getMessage());
    }

    private MediaType textType(Document document) {
        return new MediaType(MediaType.TEXT_PLAIN, PlainText.charsetOf(documents.content(document)));
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
