package org.compactdesk.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.util.unit.DataSize;

/** What a body is, for each kind costs something else. */
enum Kind {

    /** A form of a page: held in memory once. */
    FORM,
    /** A form with files: the web server puts it on disk, the engine's REST API holds it in memory. */
    PARTS,
    /** A file and nothing else: goes to disk. */
    FILE,
    /** Most often JSON: held in memory, several times over. */
    OTHER;

    static Kind of(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return FORM;
        }
        if (type.startsWith("multipart/")) {
            return PARTS;
        }
        return type.startsWith("application/octet-stream") ? FILE : OTHER;
    }

    /** The largest, of whoever is signed in. */
    DataSize most(LimitsSettings settings) {
        return switch (this) {
            case FORM -> settings.form();
            case FILE -> settings.file();
            default -> settings.body();
        };
    }

    boolean isHeldInMemory() {
        return this == PARTS || this == OTHER;
    }
}
