package org.compactdesk.staff;

import java.util.List;

/** The desk cannot open as it is set up; the message has one line for each thing that is missing. */
class NotConfigured extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotConfigured(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
    }
}
