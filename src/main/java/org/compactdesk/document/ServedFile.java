package org.compactdesk.document;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.compactdesk.files.MediaTypes;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file for a browser. Nothing in it is trusted: what is neither PDF, picture nor plain text is only handed out to save. */
public final class ServedFile {

    private static final Set<String> SHOWN = Set.of(MediaTypes.PDF, MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TEXT);
    private static final Set<String> WITHOUT_SANDBOX = Set.of(MediaTypes.PDF, MediaTypes.PNG);

    private ServedFile() {
    }

    public static ResponseEntity<byte[]> of(String fileName, byte[] content) {
        return of(fileName, MediaTypes.of(content), content).body(content);
    }

    /** The answer without its body. @param type found in the content */
    static ResponseEntity.BodyBuilder of(String fileName, String type, byte[] content) {
        ContentDisposition.Builder disposition = SHOWN.contains(type) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type.equals(MediaTypes.TEXT) ? new MediaType(MediaType.TEXT_PLAIN, PlainText.charsetOf(content)) : MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                // A browser's own PDF viewer does not start in a sandbox.
                .header("Content-Security-Policy", WITHOUT_SANDBOX.contains(type) ? "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
                        : "sandbox; default-src 'none'");
    }
}
