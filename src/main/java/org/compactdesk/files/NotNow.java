package org.compactdesk.files;

import org.compactdesk.kernel.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A file was not looked into, for a reason that passes and does not stand in the file: whoever asks again later gets an answer. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class NotNow extends Rejection {

    private static final long serialVersionUID = 1L;

    /** After how many seconds it is worth asking again. */
    public static final int SECONDS = 10;

    NotNow(String key) {
        super(key);
    }
}
